package fr.reemploi.adapters.shipping.mondialrelay;

import java.util.Optional;

/// Reference of a bought label. Mondial Relay has no endpoint to look one up, so it contains all
/// that is needed later.
///
/// @param number the shipment number
/// @param postalCode required by the tracking page
/// @param label URL of the label
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
