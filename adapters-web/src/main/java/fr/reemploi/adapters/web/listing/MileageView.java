package fr.reemploi.adapters.web.listing;

/// How a mileage is understood, or why it is not.
public record MileageView(String text, boolean invalid) {
    static final MileageView NONE = new MileageView("", false);
}
