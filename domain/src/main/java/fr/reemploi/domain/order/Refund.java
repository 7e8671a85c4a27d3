package fr.reemploi.domain.order;

import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A refund to the buyer.
///
/// @param number counts the refunds of an order from one
/// @param listings the parts it is for
/// @param paidAt empty until the provider confirmed it
public record Refund(
        int number,
        List<ListingId> listings,
        AmountBreakdown breakdown,
        Instant requestedAt,
        Optional<Instant> paidAt) {
    public Refund {
        listings = List.copyOf(listings);
    }

    public Money amount() {
        return breakdown.total();
    }

    public boolean isPaid() {
        return paidAt.isPresent();
    }

    Refund withPaidAt(Instant at) {
        return new Refund(number, listings, breakdown, requestedAt, Optional.of(at));
    }
}
