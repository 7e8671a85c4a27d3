package fr.reemploi.domain.shared;

/// What is asked for existed, in public, and is over.
public non-sealed class Gone extends Refusal {
    public Gone(String code, Object... arguments) {
        super(code, arguments);
    }
}
