package fr.reemploi.domain.shared;

/// The caller is not authenticated, or the credentials are invalid.
public non-sealed class UnauthenticatedException extends DomainException {
    public UnauthenticatedException(String code, Object... arguments) {
        super(code, arguments);
    }
}
