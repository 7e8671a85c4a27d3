package fr.reemploi.adapters.web.checkout;

import fr.reemploi.application.shipping.DeliveryOffer;
import fr.reemploi.domain.shared.EnumNames;

/// Encodes a delivery option as a form value: `<method>:<offer id>`. The offer id changes with each
/// quote; the method (carrier, service, mode) identifies the option across quotes.
final class DeliveryChoice {
    private static final char SEPARATOR = ':';

    private DeliveryChoice() {}

    static String value(DeliveryOffer offer) {
        return methodOf(offer) + SEPARATOR + offer.id();
    }

    static String methodOf(DeliveryOffer offer) {
        return offer.carrier().id() + "." + offer.service() + "." + EnumNames.of(offer.mode());
    }

    static String methodOf(String value) {
        var end = value.indexOf(SEPARATOR);
        return end < 0 ? value : value.substring(0, end);
    }

    static String offerId(String value) {
        return value.substring(value.indexOf(SEPARATOR) + 1);
    }
}
