package fr.reemploi.domain.order;

import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Money that goes back to the buyer.
///
/// @param number counts the refunds of an order from one
/// @param lines the parts it is for
/// @param paidAt empty until the provider said so
public record Refund(
        int number,
        List<ListingId> lines,
        AmountBreakdown share,
        Instant askedAt,
        Optional<Instant> paidAt) {
    public Refund {
        lines = List.copyOf(lines);
    }

    public Money amount() {
        return share.total();
    }

    public boolean isPaid() {
        return paidAt.isPresent();
    }

    Refund paid(Instant at) {
        return new Refund(number, lines, share, askedAt, Optional.of(at));
    }
}
