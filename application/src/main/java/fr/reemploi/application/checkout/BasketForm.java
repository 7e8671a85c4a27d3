package fr.reemploi.application.checkout;

import fr.reemploi.application.shared.AddressForm;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shipping.QuoteDelivery;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.List;
import java.util.Optional;

/// A basket as submitted: listings, delivery choices and addresses.
record BasketForm(
        List<ListingId> listings, List<Choice> deliveries, Address shipping, Address billing) {
    private static final int MAX_POINT_LENGTH = 60;

    /// The delivery chosen for one seller's parts.
    record Choice(AccountId seller, String offer, Optional<String> pickupPoint) {}

    static BasketForm read(Form form) {
        var listings = QuoteDelivery.partIds(form, "listingIds");
        var deliveries = form.forms("deliveries", QuoteDelivery.MAX_PARTS, BasketForm::choice);
        if (deliveries.isEmpty() && !form.hasError("deliveries"))
            form.addError("deliveries", "field.required");
        var shipping = AddressForm.required(form, "shippingAddress");
        var billing = AddressForm.optional(form, "billingAddress");
        form.check();
        var to = shipping.orElseThrow();
        return new BasketForm(listings, deliveries, to, billing.orElse(to));
    }

    /// Position of a seller's choice in the form, for error paths.
    Optional<Integer> deliveryIndex(AccountId seller) {
        for (var at = 0; at < deliveries.size(); at++)
            if (deliveries.get(at).seller().equals(seller)) return Optional.of(at);
        return Optional.empty();
    }

    private static Optional<Choice> choice(Form form) {
        var seller = form.requiredText("sellerId", BasketForm::seller);
        var offer = form.requiredText("offerId", input -> input);
        var point = form.text("pickupPointId", BasketForm::point);
        if (seller.isEmpty() || offer.isEmpty()) return Optional.empty();
        return Optional.of(new Choice(seller.get(), offer.get(), point));
    }

    private static AccountId seller(String text) {
        return AccountId.parse(text)
                .orElseThrow(() -> new InvalidInputException("account.unknown", text));
    }

    private static String point(String text) {
        if (text.length() > MAX_POINT_LENGTH)
            throw new InvalidInputException("text.too-long", MAX_POINT_LENGTH);
        return text;
    }
}
