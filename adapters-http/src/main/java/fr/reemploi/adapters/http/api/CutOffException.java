package fr.reemploi.adapters.http.api;

import org.apache.coyote.BadRequestException;

/// A request whose body is not read to its end: it is malformed (400), comes too slowly (408), is
/// too large (413), or nothing is left to wait for it (503). Tomcat passes this type on unchanged.
public final class CutOffException extends BadRequestException {
    private static final String ATTRIBUTE = CutOffException.class.getName();

    private final int status;

    public CutOffException(int status) {
        super("request cut off with status " + status);
        this.status = status;
    }

    public int status() {
        return status;
    }

    /// Stores the exception with the request: libraries replace it by their own.
    public CutOffException storedIn(org.apache.coyote.Request request) {
        request.setAttribute(ATTRIBUTE, this);
        return this;
    }

    /// The status of a request that was cut off; 0 otherwise.
    public static int statusOf(jakarta.servlet.ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof CutOffException cutOff
                ? cutOff.status
                : 0;
    }
}
