package fr.reemploi.domain.shared;

/// What is asked for does not exist, or is not the asker's to see.
public non-sealed class NotFound extends Refusal {
    public NotFound(String code, Object... arguments) {
        super(code, arguments);
    }
}
