package fr.reemploi.domain.shared;

/// The resource does not exist or is not visible to the caller.
public non-sealed class NotFoundException extends DomainException {
    public NotFoundException(String code, Object... arguments) {
        super(code, arguments);
    }
}
