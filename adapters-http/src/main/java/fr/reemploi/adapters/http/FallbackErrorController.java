package fr.reemploi.adapters.http;

import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.Problem;
import fr.reemploi.adapters.http.api.ProblemMapper;
import fr.reemploi.adapters.http.api.ProblemWriter;
import fr.reemploi.adapters.http.api.RequestIdFilter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Handles errors no controller handled: API paths get a problem, pages the error page of the site.
@Controller
public final class FallbackErrorController implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(FallbackErrorController.class);

    @RequestMapping("${spring.web.error.path:/error}")
    void handle(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        var path =
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                        ? uri
                        : "";
        if (status >= 500
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)
                        instanceof Throwable failure)
            LOG.error("request {} failed", RequestIdFilter.of(request), failure);
        if (ApiPaths.isApi(path)) {
            ProblemWriter.write(problem(status, request), path, request, response);
        } else {
            request.getRequestDispatcher("/erreur").forward(request, response);
        }
    }

    private static Problem problem(int status, HttpServletRequest request) {
        return status == 405
                ? Problem.of(405, "method.not-allowed", request.getMethod())
                : ProblemMapper.byStatus(status);
    }
}
