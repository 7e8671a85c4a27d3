package fr.reemploi.domain.shared;

/// The resource is visible to the caller, but the operation is not permitted.
public non-sealed class ForbiddenException extends DomainException {
    public ForbiddenException(String code, Object... arguments) {
        super(code, arguments);
    }
}
