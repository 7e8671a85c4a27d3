package fr.reemploi.httpclient;

/// A response could not be parsed: HTML instead of JSON, or a truncated body. The service may have
/// processed the request.
public final class MalformedResponseException extends RuntimeException {
    public MalformedResponseException(String message) {
        super(message);
    }
}
