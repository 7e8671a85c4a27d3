package fr.reemploi.adapters.http.mcp;

/// Arguments that are an error of the protocol (-32602), not a result.
final class InvalidArgumentsException extends RuntimeException {
    InvalidArgumentsException(String message) {
        super(message);
    }
}
