package fr.reemploi.httpclient;

/// A service did not answer, or not wholly.
public final class NoResponseException extends RuntimeException {
    private final boolean mayHaveBeenSent;

    NoResponseException(String service, String why, boolean mayHaveBeenSent) {
        super(service + ": " + why);
        this.mayHaveBeenSent = mayHaveBeenSent;
    }

    /// Whether the question may have reached it; then nobody knows whether it was done.
    public boolean mayHaveBeenSent() {
        return mayHaveBeenSent;
    }
}
