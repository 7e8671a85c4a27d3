package fr.reemploi.adapters.http.server;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;

import fr.reemploi.adapters.http.api.TemporaryFiles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reports requests that a filter could not read by their status, as controllers do. Tomcat would
/// log a stack trace for each of them.
public final class BadRequestFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            var full = TemporaryFiles.failureIn(unreadable);
            // for the error page, as if it had been thrown, but without a trace in the log
            full.ifPresent(failure -> request.setAttribute(ERROR_EXCEPTION, failure));
            send(full.isPresent() ? 503 : unreadable.getErrorCode(), response);
        } catch (RequestRejectedException _) {
            send(HttpServletResponse.SC_BAD_REQUEST, response);
        }
    }

    private static void send(int status, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) response.sendError(status);
    }
}
