package fr.reemploi.adapters.http.server;

import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.Problem;
import fr.reemploi.adapters.http.api.ProblemWriter;
import fr.reemploi.adapters.http.api.Routes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers `OPTIONS`, and methods a path does not have, from the controllers there are: before
/// authentication and the protection of forms, which would answer something else.
public final class MethodFilter extends OncePerRequestFilter {
    private static final Set<String> LEFT_TO_CONTROLLERS = Set.of("GET", "HEAD");
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Routes routes;

    public MethodFilter(Routes routes) {
        this.routes = routes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return LEFT_TO_CONTROLLERS.contains(request.getMethod())
                || (CorsUtils.isPreFlightRequest(request)
                        && ApiPaths.isApi(request.getRequestURI()));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var method = request.getMethod();
        var methods = routes.methods(request.getRequestURI());
        if (methods.isEmpty()) {
            if (WITH_BODY.contains(method)) chain.doFilter(request, response);
            else response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!methods.contains(method)) {
            reject(request, response, methods);
        } else if (method.equals("OPTIONS")) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void reject(
            HttpServletRequest request, HttpServletResponse response, Set<String> methods)
            throws IOException {
        response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
        if (ApiPaths.isApi(request.getRequestURI()))
            ProblemWriter.write(
                    Problem.of(405, "method.not-allowed", request.getMethod()), request, response);
        else response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
