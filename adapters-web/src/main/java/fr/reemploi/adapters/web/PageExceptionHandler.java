package fr.reemploi.adapters.web;

import fr.reemploi.adapters.web.page.ErrorPage;
import fr.reemploi.adapters.web.page.PageContext.SecondFactorRequiredException;
import fr.reemploi.adapters.web.page.PageContext.SignInRequiredException;
import fr.reemploi.adapters.web.page.PageContextResolver;
import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.GoneException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.UnauthenticatedException;
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

/// Maps exceptions of use cases, and unexpected ones, to error pages and redirects.
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = PageExceptionHandler.class)
final class PageExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PageExceptionHandler.class);

    private final PageContextResolver contexts;

    PageExceptionHandler(PageContextResolver contexts) {
        this.contexts = contexts;
    }

    @ExceptionHandler
    ModelAndView redirectToSignIn(SignInRequiredException exception) {
        return Redirects.to(PageLinks.with("/connexion", "retour", exception.page()));
    }

    @ExceptionHandler
    ModelAndView redirectToSecondFactor(SecondFactorRequiredException exception) {
        return Redirects.to(PageLinks.with(PageLinks.SECOND_FACTOR, "retour", exception.page()));
    }

    @ExceptionHandler
    ModelAndView domainError(
            DomainException exception, HttpServletRequest request, HttpServletResponse response) {
        var status =
                switch (exception) {
                    case InvalidInputException _ -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case UnauthenticatedException _ -> HttpStatus.UNAUTHORIZED;
                    case ForbiddenException _ -> HttpStatus.FORBIDDEN;
                    case NotFoundException _ -> HttpStatus.NOT_FOUND;
                    case GoneException _ -> HttpStatus.GONE;
                    case ConflictException _ -> HttpStatus.CONFLICT;
                };
        var context = contexts.of(request, response);
        // an account without a seller profile is sent to the page that creates one
        if (exception.code().equals("role.required") && exception.arguments().contains("seller"))
            return Redirects.to("/vendre");
        if (status == HttpStatus.NOT_FOUND) return ErrorPage.of(context, status, "error.404");
        return ErrorPage.render(
                context,
                status,
                context.text("error.refused"),
                PageMessages.of(exception, context.language()));
    }

    @ExceptionHandler
    ModelAndView rateLimited(
            RateLimitedException exception,
            HttpServletRequest request,
            HttpServletResponse response) {
        var context = contexts.of(request, response);
        return ErrorPage.render(
                context,
                HttpStatus.TOO_MANY_REQUESTS,
                context.text("error.429.title"),
                context.retryLater(exception));
    }

    @ExceptionHandler
    ModelAndView unavailable(
            UnavailableException exception,
            HttpServletRequest request,
            HttpServletResponse response) {
        exception
                .retryAfter()
                .ifPresent(delay -> response.setHeader("Retry-After", "" + delay.toSeconds()));
        return page(request, response, HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler
    ModelAndView storageUnavailable(
            StorageUnavailableException exception,
            HttpServletRequest request,
            HttpServletResponse response) {
        return ErrorPage.storageUnavailable(contexts.ofError(request, response));
    }

    @ExceptionHandler
    ModelAndView staleVersion(
            StaleVersionException exception,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(request, response, HttpStatus.PRECONDITION_FAILED);
    }

    @ExceptionHandler
    ModelAndView unexpected(
            Exception exception, HttpServletRequest request, HttpServletResponse response) {
        if (exception instanceof InvalidParameterException invalidParameter)
            return page(request, response, status(invalidParameter.getErrorCode()));
        // errors of Spring MVC itself carry their status: an unsupported method, a missing file
        if (exception instanceof ErrorResponse errorResponse)
            return page(request, response, status(errorResponse.getStatusCode().value()));
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        return page(request, response, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static HttpStatus status(int code) {
        var status = HttpStatus.resolve(code);
        return status == null ? HttpStatus.BAD_REQUEST : status;
    }

    private ModelAndView page(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status) {
        return ErrorPage.of(contexts.of(request, response), status, "error." + status.value());
    }
}
