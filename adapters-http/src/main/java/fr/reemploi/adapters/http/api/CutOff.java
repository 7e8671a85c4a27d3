package fr.reemploi.adapters.http.api;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.Request;
import org.jspecify.annotations.Nullable;

/// A request whose body is not read to its end: it is malformed (400), comes too slowly (408), is
/// too large (413), or nothing is left to wait for it (503). The status is kept with the request,
/// because libraries replace the exception that ends the reading by their own.
public final class CutOff {
    private static final String ATTRIBUTE = CutOff.class.getName();

    private CutOff() {}

    /// Keeps the status, and returns what ends the reading; Tomcat passes this type on unchanged.
    public static IOException of(Request request, int status) {
        request.setAttribute(ATTRIBUTE, status);
        return new BadRequestException("request cut off with status " + status);
    }

    /// The status of a request that was cut off; 0 otherwise.
    public static int statusOf(ServletRequest request) {
        return status(request.getAttribute(ATTRIBUTE));
    }

    /// The status of a request that was cut off; 0 otherwise.
    public static int statusOf(Request request) {
        return status(request.getAttribute(ATTRIBUTE));
    }

    private static int status(@Nullable Object attribute) {
        return attribute instanceof Integer status ? status : 0;
    }
}
