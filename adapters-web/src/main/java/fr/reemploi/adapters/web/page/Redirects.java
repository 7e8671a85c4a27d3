package fr.reemploi.adapters.web.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// Sends a browser to another page of this site.
public final class Redirects {
    private Redirects() {}

    /// To look at what came of it.
    public static ModelAndView to(String address) {
        return with(HttpStatus.SEE_OTHER, address);
    }

    /// For good.
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
