package fr.reemploi.application.shared;

/// Another writer came between reading and saving.
public final class StaleVersionException extends RuntimeException {
    public StaleVersionException(Object id) {
        super("stale version of " + id);
    }
}
