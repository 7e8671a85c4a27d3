package fr.reemploi.httpclient;

/// A service did not answer, or not wholly.
public final class NoResponseException extends RuntimeException {
    private final boolean asked;

    NoResponseException(String service, String why, boolean asked) {
        super(service + ": " + why);
        this.asked = asked;
    }

    /// Whether the question may have reached it; then nobody knows whether it was done.
    public boolean mayHaveBeenAsked() {
        return asked;
    }
}
