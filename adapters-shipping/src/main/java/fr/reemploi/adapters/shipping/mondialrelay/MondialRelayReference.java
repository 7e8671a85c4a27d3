package fr.reemploi.adapters.shipping.mondialrelay;

import java.util.Optional;

/// All that is needed to come back to a parcel, since Mondial Relay cannot be asked for it again:
/// its number, the postal code the tracking page wants, and where its label lies.
record MondialRelayReference(String number, String postalCode, String label) {
    static Optional<MondialRelayReference> parse(String text) {
        var parts = text.split(" ", 3);
        return parts.length == 3 && parts[0].matches("[0-9]{8}")
                ? Optional.of(new MondialRelayReference(parts[0], parts[1], parts[2]))
                : Optional.empty();
    }

    String trackingUrl() {
        return "https://www.mondialrelay.fr/suivi-de-colis/?numeroExpedition="
                + number
                + "&codePostal="
                + postalCode;
    }

    @Override
    public String toString() {
        return number + " " + postalCode.replace(" ", "") + " " + label;
    }
}
