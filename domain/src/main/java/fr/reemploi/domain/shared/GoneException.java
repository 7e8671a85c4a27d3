package fr.reemploi.domain.shared;

/// The resource was public and no longer exists.
public non-sealed class GoneException extends DomainException {
    public GoneException(String code, Object... arguments) {
        super(code, arguments);
    }
}
