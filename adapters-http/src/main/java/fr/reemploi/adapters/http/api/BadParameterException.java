package fr.reemploi.adapters.http.api;

import fr.reemploi.domain.shared.DomainException;

/// A known query parameter has an invalid value.
public final class BadParameterException extends RuntimeException {
    private final String name;
    private final DomainException reason;

    public BadParameterException(String name, DomainException reason) {
        super(name + ": " + reason.getMessage(), null, false, false);
        this.name = name;
        this.reason = reason;
    }

    String name() {
        return name;
    }

    DomainException reason() {
        return reason;
    }
}
