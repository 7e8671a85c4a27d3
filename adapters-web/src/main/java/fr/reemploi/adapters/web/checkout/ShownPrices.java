package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.shipping.PartPrice;
import fr.reemploi.application.shipping.PriceChange;
import fr.reemploi.domain.listing.Listing;
import java.util.List;
import java.util.Optional;

/// The prices a checkout form was displayed with, in hidden fields, so that a form displayed again
/// states what changed. They are only displayed: the signed offers decide which price is charged.
final class ShownPrices {
    static final String FIELD = "shown";
    private static final String SEPARATOR = " ";

    private ShownPrices() {}

    /// Returns the values of the hidden fields.
    static List<String> values(List<Listing> parts) {
        return parts.stream()
                .map(part -> part.id() + SEPARATOR + PartPrice.of(part).toText())
                .toList();
    }

    /// Returns the parts whose price differs from the one displayed.
    static List<PriceChange> changes(SubmittedForm input, List<Listing> parts) {
        return parts.stream()
                .flatMap(part ->
                        shown(input, part)
                                .flatMap(price -> PriceChange.between(price, part))
                                .stream())
                .toList();
    }

    private static Optional<PartPrice> shown(SubmittedForm input, Listing part) {
        var prefix = part.id() + SEPARATOR;
        return input.values().getOrDefault(FIELD, List.of()).stream()
                .filter(value -> value.startsWith(prefix))
                .findFirst()
                .flatMap(value -> PartPrice.parse(value.substring(prefix.length())));
    }
}
