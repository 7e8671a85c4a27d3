package fr.reemploi.application.shipping;

import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.shared.Money;
import java.util.Optional;
import java.util.regex.Pattern;

/// The price of a part as shown to a buyer.
///
/// @param coreDeposit zero when there is none
/// @param vatScheme decides how much VAT the price includes
public record PartPrice(Money price, Money coreDeposit, VatScheme vatScheme) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,15})/(\\d{1,15})/([A-Z]+)");

    public static PartPrice of(Listing part) {
        var offer = part.details().offer();
        return new PartPrice(
                offer.price().orElse(Money.ZERO),
                offer.coreDeposit().orElse(Money.ZERO),
                offer.vatScheme());
    }

    /// Reads a price written by `toText`; empty when it is malformed.
    public static Optional<PartPrice> parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) return Optional.empty();
        for (var scheme : VatScheme.values())
            if (scheme.name().equals(match.group(3)))
                return Optional.of(
                        new PartPrice(
                                Money.cents(Long.parseLong(match.group(1))),
                                Money.cents(Long.parseLong(match.group(2))),
                                scheme));
        return Optional.empty();
    }

    public String toText() {
        return price.minor() + "/" + coreDeposit.minor() + "/" + vatScheme.name();
    }
}
