package fr.reemploi.adapters.web.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// Redirects to other pages.
public final class Redirects {
    private Redirects() {}

    /// Redirects with 303, as after a form was processed.
    public static ModelAndView to(String address) {
        return with(HttpStatus.SEE_OTHER, address);
    }

    /// Redirects with 301.
    public static ModelAndView permanent(String address) {
        return with(HttpStatus.MOVED_PERMANENTLY, address);
    }

    private static ModelAndView with(HttpStatus status, String address) {
        var view = new RedirectView(address);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        view.setStatusCode(status);
        return new ModelAndView(view);
    }
}
