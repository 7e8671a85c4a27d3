package fr.reemploi.domain.shared;

/// What is asked for existed, in public, and is over.
public non-sealed class GoneException extends DomainException {
    public GoneException(String code, Object... arguments) {
        super(code, arguments);
    }
}
