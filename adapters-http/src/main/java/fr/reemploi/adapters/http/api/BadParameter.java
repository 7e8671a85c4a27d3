package fr.reemploi.adapters.http.api;

import fr.reemploi.domain.shared.Refusal;

/// A query parameter we know, with a value it cannot have.
public final class BadParameter extends RuntimeException {
    private final String name;
    private final Refusal reason;

    public BadParameter(String name, Refusal reason) {
        super(name + ": " + reason.getMessage(), null, false, false);
        this.name = name;
        this.reason = reason;
    }

    String name() {
        return name;
    }

    Refusal reason() {
        return reason;
    }
}
