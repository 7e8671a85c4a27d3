package fr.reemploi.adapters.web;

import fr.reemploi.adapters.web.page.ErrorPage;
import fr.reemploi.adapters.web.page.Go;
import fr.reemploi.adapters.web.page.Links;
import fr.reemploi.adapters.web.page.Texts;
import fr.reemploi.adapters.web.page.Visit.SignInNeeded;
import fr.reemploi.adapters.web.page.Visits;
import fr.reemploi.application.shared.StaleVersion;
import fr.reemploi.application.shared.TooMany;
import fr.reemploi.application.shared.Unavailable;
import fr.reemploi.domain.shared.Conflict;
import fr.reemploi.domain.shared.Forbidden;
import fr.reemploi.domain.shared.Gone;
import fr.reemploi.domain.shared.Invalid;
import fr.reemploi.domain.shared.NotFound;
import fr.reemploi.domain.shared.Refusal;
import fr.reemploi.domain.shared.Unauthenticated;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// What a page says when its use case refuses, and when something breaks.
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = PageAdvice.class)
final class PageAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(PageAdvice.class);

    private final Visits visits;

    PageAdvice(Visits visits) {
        this.visits = visits;
    }

    @ExceptionHandler
    ModelAndView signInFirst(SignInNeeded needed) {
        return Go.to(Links.with("/connexion", "retour", needed.page()));
    }

    @ExceptionHandler
    ModelAndView explain(
            Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        var status =
                switch (refusal) {
                    case Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case Unauthenticated _ -> HttpStatus.UNAUTHORIZED;
                    case Forbidden _ -> HttpStatus.FORBIDDEN;
                    case NotFound _ -> HttpStatus.NOT_FOUND;
                    case Gone _ -> HttpStatus.GONE;
                    case Conflict _ -> HttpStatus.CONFLICT;
                };
        var visit = visits.of(request, response);
        // who has an account but no seller's profile yet is shown how to have one
        if (refusal.code().equals("role.required") && refusal.arguments().contains("seller"))
            return Go.to("/vendre");
        if (status == HttpStatus.NOT_FOUND) return ErrorPage.of(visit, status, "error.404");
        return ErrorPage.say(
                visit, status, visit.t("error.refused"), Texts.of(refusal, visit.language()));
    }

    @ExceptionHandler
    ModelAndView tooMany(
            TooMany refused, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Retry-After", "" + refused.retryAfter().toSeconds());
        return page(request, response, HttpStatus.TOO_MANY_REQUESTS);
    }

    @ExceptionHandler
    ModelAndView unavailable(
            Unavailable refused, HttpServletRequest request, HttpServletResponse response) {
        refused.retryAfter()
                .ifPresent(wait -> response.setHeader("Retry-After", "" + wait.toSeconds()));
        return page(request, response, HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler
    ModelAndView stale(
            StaleVersion stale, HttpServletRequest request, HttpServletResponse response) {
        return page(request, response, HttpStatus.PRECONDITION_FAILED);
    }

    @ExceptionHandler
    ModelAndView broken(
            Exception broken, HttpServletRequest request, HttpServletResponse response) {
        if (broken instanceof InvalidParameterException unread)
            return page(request, response, status(unread.getErrorCode()));
        // what Spring MVC itself refuses carries its own status: a wrong method, a missing file
        if (broken instanceof ErrorResponse refused)
            return page(request, response, status(refused.getStatusCode().value()));
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), broken);
        return page(request, response, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static HttpStatus status(int code) {
        var status = HttpStatus.resolve(code);
        return status == null ? HttpStatus.BAD_REQUEST : status;
    }

    private ModelAndView page(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status) {
        return ErrorPage.of(visits.of(request, response), status, "error." + status.value());
    }
}
