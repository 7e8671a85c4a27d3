package fr.reemploi.adapters.http.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Writes problems into responses.
public final class ProblemWriter {
    private ProblemWriter() {}

    public static void write(
            Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(problem, request.getRequestURI(), request, response);
    }

    /// Writes the problem, unless the response is committed already.
    public static void write(
            Problem problem, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) return;
        response.resetBuffer();
        var id = RequestIdFilter.of(request);
        var json = problem.json(RequestLanguage.of(request), path, id);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        // requests rejected by Tomcat never passed `RequestIdFilter`
        response.setHeader(RequestIdFilter.HEADER, id);
        response.setHeader("Content-Language", RequestLanguage.of(request).tag());
        response.setHeader("Cache-Control", "no-store");
        problem.headers().forEach(response::setHeader);
        response.setContentLength(json.size());
        json.writeTo(response.getOutputStream());
    }
}
