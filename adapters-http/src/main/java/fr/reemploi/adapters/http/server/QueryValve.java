package fr.reemploi.adapters.http.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Normalizes the query string of every request before anything reads it, so that Tomcat's
/// parameters, links back to the page and redirects agree, and none of them fails.
final class QueryValve extends ValveBase {
    QueryValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var query = request.getCoyoteRequest().queryString();
        if (!query.isNull()) {
            var original = query.toString();
            var normalized = QueryString.normalized(original);
            if (!normalized.equals(original)) {
                var bytes = normalized.getBytes(StandardCharsets.ISO_8859_1);
                query.setBytes(bytes, 0, bytes.length);
                query.setCharset(StandardCharsets.ISO_8859_1);
            }
        }
        getNext().invoke(request, response);
    }
}
