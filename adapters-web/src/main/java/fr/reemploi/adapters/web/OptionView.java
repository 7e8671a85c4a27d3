package fr.reemploi.adapters.web;

/// Something that can be chosen.
public record OptionView(String value, String label, boolean chosen) {
    static OptionView of(String value, String label) {
        return new OptionView(value, label, false);
    }
}
