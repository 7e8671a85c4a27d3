package fr.reemploi.httpclient;

/// No complete response was received from a service.
public final class NoResponseException extends RuntimeException {
    private final boolean mayHaveBeenSent;

    NoResponseException(String service, String why, boolean mayHaveBeenSent) {
        super(service + ": " + why);
        this.mayHaveBeenSent = mayHaveBeenSent;
    }

    /// Whether the request may have reached the service. If so, its outcome is unknown.
    public boolean mayHaveBeenSent() {
        return mayHaveBeenSent;
    }
}
