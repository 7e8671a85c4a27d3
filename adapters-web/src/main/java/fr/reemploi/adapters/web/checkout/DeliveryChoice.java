package fr.reemploi.adapters.web.checkout;

import fr.reemploi.application.shipping.DeliveryOffer;
import fr.reemploi.domain.shared.EnumNames;

/// How a choice of delivery is written in a form: which way it is, then the ticket of the offer.
/// The ticket changes each time offers are made; the way tells the choice again.
final class DeliveryChoice {
    private static final char BETWEEN = ':';

    private DeliveryChoice() {}

    static String value(DeliveryOffer offer) {
        return name(offer) + BETWEEN + offer.id();
    }

    static String name(DeliveryOffer offer) {
        return EnumNames.of(offer.carrier())
                + "."
                + offer.service()
                + "."
                + EnumNames.of(offer.mode());
    }

    static String name(String value) {
        var end = value.indexOf(BETWEEN);
        return end < 0 ? value : value.substring(0, end);
    }

    static String ticket(String value) {
        return value.substring(value.indexOf(BETWEEN) + 1);
    }
}
