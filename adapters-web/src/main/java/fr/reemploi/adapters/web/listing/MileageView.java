package fr.reemploi.adapters.web.listing;

/// A mileage in kilometres, or an error message.
public record MileageView(String text, boolean invalid) {
    static final MileageView NONE = new MileageView("", false);
}
