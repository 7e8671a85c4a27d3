package fr.reemploi.adapters.web.page;

/// An option of a select box.
public record OptionView(String value, String label, boolean selected) {
    public static OptionView of(String value, String label) {
        return new OptionView(value, label, false);
    }
}
