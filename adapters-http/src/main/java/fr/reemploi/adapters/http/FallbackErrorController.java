package fr.reemploi.adapters.http;

import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.CutOff;
import fr.reemploi.adapters.http.api.PlainErrorPage;
import fr.reemploi.adapters.http.api.Problem;
import fr.reemploi.adapters.http.api.ProblemMapper;
import fr.reemploi.adapters.http.api.ProblemWriter;
import fr.reemploi.adapters.http.api.RequestIdFilter;
import fr.reemploi.adapters.http.api.Routes;
import fr.reemploi.adapters.http.api.SecurityHeaders;
import fr.reemploi.application.shared.StorageUnavailableException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Handles errors no controller handled: API paths get a problem, pages the error page of the site.
@Controller
public final class FallbackErrorController implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(FallbackErrorController.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    private final Routes routes;

    FallbackErrorController(Routes routes) {
        this.routes = routes;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestIdFilter.ensure(request, response);
        var status = status(request);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        response.setStatus(status);
        if (status == 503) response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        var path =
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                        ? uri
                        : "";
        if (status >= 500
                && !isStorageFailure(request)
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)
                        instanceof Throwable failure)
            LOG.error("request {} failed", RequestIdFilter.of(request), failure);
        if (status == 405)
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", routes.methods(path)));
        if (ApiPaths.isApi(path)) {
            ProblemWriter.write(problem(status, request), path, request, response);
        } else {
            showPage(status, request, response);
        }
    }

    /// The error page of the site may fail for the same reason as the page; then the plain one is
    /// shown.
    private static void showPage(
            int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            request.getRequestDispatcher("/erreur").forward(request, response);
        } catch (ServletException | RuntimeException failure) {
            var id = RequestIdFilter.of(request);
            LOG.error("the error page of request {} failed", id, failure);
            if (response.isCommitted()) return;
            response.resetBuffer();
            response.setStatus(status);
            response.setContentType(PlainErrorPage.MEDIA_TYPE);
            SecurityHeaders.restore(request, response);
            var languages = PlainErrorPage.languages(request.getHeader("Accept-Language"));
            response.setHeader("Content-Language", PlainErrorPage.tags(languages));
            response.getOutputStream().write(PlainErrorPage.of(status, languages, id));
        }
    }

    /// Tomcat makes a 400 of every request that was cut off.
    private static int status(HttpServletRequest request) {
        var cutOff = CutOff.statusOf(request);
        if (cutOff != 0) return cutOff;
        if (isStorageFailure(request)) return 503;
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : 404;
    }

    private static Problem problem(int status, HttpServletRequest request) {
        if (isStorageFailure(request)) return ProblemMapper.storageUnavailable();
        return status == 405
                ? Problem.of(405, "method.not-allowed", request.getMethod())
                : ProblemMapper.byStatus(status);
    }

    /// Whether a filter could not read or write the site's storage.
    private static boolean isStorageFailure(HttpServletRequest request) {
        return StorageUnavailableException.isCauseOf(
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }
}
