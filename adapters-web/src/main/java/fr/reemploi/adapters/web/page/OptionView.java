package fr.reemploi.adapters.web.page;

/// Something that can be chosen.
public record OptionView(String value, String label, boolean selected) {
    public static OptionView of(String value, String label) {
        return new OptionView(value, label, false);
    }
}
