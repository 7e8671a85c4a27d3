package fr.reemploi.domain.shared;

/// What is asked for does not exist, or is not the asker's to see.
public non-sealed class NotFoundException extends DomainException {
    public NotFoundException(String code, Object... arguments) {
        super(code, arguments);
    }
}
