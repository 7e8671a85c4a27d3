package fr.reemploi.application.shipping;

import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Title;
import java.util.Optional;

/// A part whose price changed since it was shown to the buyer.
///
/// @param shown the price the buyer saw
/// @param current the price now
public record PriceChange(ListingId listing, Title title, PartPrice shown, PartPrice current) {
    /// The change of a part since it was shown at a price; empty when there is none.
    public static Optional<PriceChange> between(PartPrice shown, Listing part) {
        var current = PartPrice.of(part);
        return shown.equals(current)
                ? Optional.empty()
                : Optional.of(new PriceChange(part.id(), part.details().title(), shown, current));
    }
}
