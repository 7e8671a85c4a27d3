package fr.reemploi.adapters.web.page;

import org.springframework.web.servlet.ModelAndView;

/// A page whose form can be resumed after the session ended (see `PendingForm`).
public interface ResumableForm {
    /// The unique name of the form.
    String name();

    ModelAndView resume(SubmittedForm input, PageContext context);
}
