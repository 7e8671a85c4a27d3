package fr.reemploi.adapters.web.page;

import fr.reemploi.application.shared.StorageUnavailableException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The error page; filters forward to `/erreur`.
@Controller
public final class ErrorPage {
    /// Request attribute with the message key of the error, if the status alone is not enough.
    static final String REASON = ErrorPage.class.getName() + ".reason";

    @RequestMapping("/erreur")
    ModelAndView show(HttpServletRequest request, PageContext context) {
        if (isStorageFailure(request)) return storageUnavailable(context);
        var status =
                Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                        .map(String::valueOf)
                        .map(Integer::valueOf)
                        .map(HttpStatus::resolve)
                        .orElse(HttpStatus.NOT_FOUND);
        var reason =
                Optional.ofNullable(request.getAttribute(REASON))
                        .map(String::valueOf)
                        .orElse("error." + status.value());
        return of(context, status, reason);
    }

    /// Whether a filter could not read or write the site's storage.
    private static boolean isStorageFailure(HttpServletRequest request) {
        return StorageUnavailableException.isCauseOf(
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }

    /// Renders the page of a full disk or a database that does not answer.
    public static ModelAndView storageUnavailable(PageContext context) {
        context.response()
                .setHeader("Retry-After", "" + StorageUnavailableException.RETRY_AFTER.toSeconds());
        return of(
                context,
                HttpStatus.SERVICE_UNAVAILABLE,
                "error." + StorageUnavailableException.CODE);
    }

    /// Renders the page of a status.
    ///
    /// @param reason prefix of two message keys; a general message is shown when it is unknown
    public static ModelAndView of(PageContext context, HttpStatus status, String reason) {
        var general = status.is5xxServerError() ? "error.500" : "error.400";
        var key = PageMessages.contains(context.language(), reason + ".title") ? reason : general;
        return render(context, status, context.text(key + ".title"), context.text(key + ".text"));
    }

    public static ModelAndView render(
            PageContext context, HttpStatus status, String title, String text) {
        var requestId =
                Optional.ofNullable(context.request().getAttribute("fr.reemploi.request-id"))
                        .map(String::valueOf);
        context.response().setHeader("Cache-Control", "no-store");
        return context.show(
                status, "error", title, new ErrorView(status.value(), title, text, requestId));
    }
}
