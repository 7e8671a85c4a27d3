package fr.reemploi.domain.shared;

/// What is asked is known to the asker, but not his to do.
public non-sealed class ForbiddenException extends DomainException {
    public ForbiddenException(String code, Object... arguments) {
        super(code, arguments);
    }
}
