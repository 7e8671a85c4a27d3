package fr.reemploi.adapters.http.server;

import fr.reemploi.adapters.http.api.SecurityHeaders;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Sets the security headers of every response before anything can answer: also those of requests
/// that Tomcat or a valve rejects.
final class SecurityHeadersValve extends ValveBase {
    private final boolean hstsSubdomains;

    /// @param hstsSubdomains whether https is required of all hosts of the domain
    SecurityHeadersValve(boolean hstsSubdomains) {
        super(true);
        this.hstsSubdomains = hstsSubdomains;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        SecurityHeaders.write(request, response, hstsSubdomains);
        getNext().invoke(request, response);
    }
}
