package fr.reemploi.adapters.web.page;

import org.springframework.web.servlet.ModelAndView;

/// A page with a form that takes up what was being typed when the session ended.
public interface Resuming {
    /// Tells it from others.
    String name();

    ModelAndView resumed(Typed left, Visit visit);
}
