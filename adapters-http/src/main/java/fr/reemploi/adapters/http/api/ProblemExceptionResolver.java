package fr.reemploi.adapters.http.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Maps every exception under the API's paths to a problem. A controller advice is not enough: it
/// is not called for requests that match no controller.
@Component
final class ProblemExceptionResolver implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemExceptionResolver.class);

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        if (!ApiPaths.isApi(request)) return null;
        respond(failure, request, response);
        return new ModelAndView();
    }

    /// Writes the problem of an exception, and logs unexpected exceptions.
    static void respond(
            Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (isClientDisconnect(failure)) {
            LOG.debug("the client closed the connection", failure);
            return;
        }
        var problem = ProblemMapper.of(failure, request);
        if (problem.status() >= 500 && problem.code().equals("internal"))
            LOG.error("request {} failed", RequestIdFilter.of(request), failure);
        try {
            ProblemWriter.write(problem, request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writers of responses wrap the exception in their own.
    private static boolean isClientDisconnect(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof AsyncRequestNotUsableException
                    || cause instanceof ClientAbortException) return true;
        return false;
    }
}
