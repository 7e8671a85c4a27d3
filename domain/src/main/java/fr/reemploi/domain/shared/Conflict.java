package fr.reemploi.domain.shared;

/// The rules allow it in general, but not in the state things are in.
public non-sealed class Conflict extends Refusal {
    public Conflict(String code, Object... arguments) {
        super(code, arguments);
    }
}
