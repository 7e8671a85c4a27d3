package fr.reemploi.domain.shared;

/// Nobody known is asking, or the proof given does not hold.
public non-sealed class UnauthenticatedException extends DomainException {
    public UnauthenticatedException(String code, Object... arguments) {
        super(code, arguments);
    }
}
