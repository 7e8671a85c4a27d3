package fr.reemploi.adapters.web.page;

import org.springframework.web.servlet.ModelAndView;

/// A page with a form that takes up what was being typed when the session ended.
public interface ResumableForm {
    /// Tells it from others.
    String name();

    ModelAndView resume(SubmittedForm input, PageContext context);
}
