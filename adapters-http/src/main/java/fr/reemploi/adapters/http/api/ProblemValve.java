package fr.reemploi.adapters.http.api;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes problems for requests Tomcat rejects before any of our code runs (a malformed request
/// line, headers too large). Public because Tomcat instantiates it by class name.
public final class ProblemValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported())
            return;
        var id = RequestIdFilter.of(request);
        if (failure != null && status >= 500) LOG.error("request {} failed", id, failure);
        try {
            var path = request.getRequestURI();
            var json =
                    ProblemMapper.byStatus(status)
                            .json(RequestLanguage.of(request), path == null ? "" : path, id);
            response.setContentType(Problem.MEDIA_TYPE);
            response.setHeader(RequestIdFilter.HEADER, id);
            response.getOutputStream().write(json.toBytes());
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("no error response for request {}", id, e);
        }
    }
}
