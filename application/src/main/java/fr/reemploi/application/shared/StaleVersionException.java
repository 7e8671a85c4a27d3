package fr.reemploi.application.shared;

/// Another writer saved first.
public final class StaleVersionException extends RuntimeException {
    public StaleVersionException(Object id) {
        super("stale version of " + id);
    }
}
