package fr.reemploi.httpclient;

/// A service answered, but not what it should have: HTML instead of JSON, a body cut short. What
/// was asked may have been done.
public final class MalformedResponseException extends RuntimeException {
    public MalformedResponseException(String message) {
        super(message);
    }
}
