package fr.reemploi.application.shared;

/// Another writer came between reading and saving.
public final class StaleVersion extends RuntimeException {
    public StaleVersion(Object id) {
        super("stale version of " + id);
    }
}
