package fr.reemploi.domain.shared;

/// The rules allow it in general, but not in the state things are in.
public non-sealed class ConflictException extends DomainException {
    public ConflictException(String code, Object... arguments) {
        super(code, arguments);
    }
}
