package fr.reemploi.domain.shared;

/// The operation is not allowed in the current state.
public non-sealed class ConflictException extends DomainException {
    public ConflictException(String code, Object... arguments) {
        super(code, arguments);
    }
}
