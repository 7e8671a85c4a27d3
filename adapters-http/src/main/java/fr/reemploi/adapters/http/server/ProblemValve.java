package fr.reemploi.adapters.http.server;

import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.PlainErrorPage;
import fr.reemploi.adapters.http.api.Problem;
import fr.reemploi.adapters.http.api.ProblemMapper;
import fr.reemploi.adapters.http.api.RequestIdFilter;
import fr.reemploi.adapters.http.api.RequestLanguage;
import fr.reemploi.adapters.http.api.SecurityHeaders;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers requests Tomcat rejects before any of our code runs (a malformed request line, headers
/// too large): with a problem under the paths of the API, with a page elsewhere. Public because
/// Tomcat instantiates it by class name.
public final class ProblemValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);
    private static final String HEADERS_TOO_LONG =
            StringManager.getManager("org.apache.coyote.http11")
                    .getString("iib.requestheadertoolarge.error");
    private static final Pattern TOO_MANY_HEADERS =
            Pattern.compile(
                    StringManager.getManager("org.apache.tomcat.util.http")
                            .getString("headers.maxCountFail", "#")
                            .replaceAll("[^\\w ,#]", ".")
                            .replace("#", "[\\d\\W]+"));
    private static final Pattern REQUEST_LINE = Pattern.compile("\\s*\\S+\\s+(/[^\\s?]*)");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) return;
        var id = RequestIdFilter.of(request);
        var status = status(request, response, failure);
        if (failure != null && status >= 500) LOG.error("request {} failed", id, failure);
        try {
            write(path(request), status, id, request, response);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("no error response for request {}", id, e);
        }
    }

    /// Answers a request no other code answers.
    public static void write(int status, Request request, Response response) throws IOException {
        write(path(request), status, RequestIdFilter.of(request), request, response);
    }

    private static void write(
            String path, int status, String id, Request request, Response response)
            throws IOException {
        response.setStatus(status);
        SecurityHeaders.restore(request, response);
        response.setHeader(RequestIdFilter.HEADER, id);
        response.setHeader("Cache-Control", "no-store");
        if (path.isEmpty() || ApiPaths.isApi(path)) {
            var language = RequestLanguage.of(request);
            var json = ProblemMapper.byStatus(status).json(language, path, id);
            response.setContentType(Problem.MEDIA_TYPE);
            response.setHeader("Content-Language", language.tag());
            response.getOutputStream().write(json.toBytes());
        } else {
            response.setContentType(PlainErrorPage.MEDIA_TYPE);
            var languages = PlainErrorPage.languages(request.getHeader("Accept-Language"));
            response.setHeader("Content-Language", PlainErrorPage.tags(languages));
            response.getOutputStream().write(PlainErrorPage.of(status, languages, id));
        }
        response.finishResponse();
    }

    /// Tomcat reports headers that are too large or too many as malformed ones.
    private static int status(Request request, Response response, @Nullable Throwable failure) {
        var tooLarge =
                response.getStatus() == 400
                        && failure != null
                        && failure.getMessage() != null
                        && (failure.getMessage().equals(HEADERS_TOO_LONG)
                                || TOO_MANY_HEADERS.matcher(failure.getMessage()).matches());
        // methods, encodings and versions of HTTP that are not supported: it is not us who failed
        if (response.getStatus() == 501 || response.getStatus() == 505) return 400;
        if (!tooLarge) return response.getStatus();
        return request.getRequestURI() == null ? 414 : 431;
    }

    /// The path; when Tomcat could not read the request line, what the client sent as path.
    private static String path(Request request) {
        var path = request.getRequestURI();
        if (path != null) return path;
        var sent =
                MeteredChannel.of(request.getCoyoteRequest())
                        .map(MeteredChannel::beginningOfRequest)
                        .orElse("");
        var line = REQUEST_LINE.matcher(sent);
        return line.lookingAt() ? line.group(1) : "";
    }
}
