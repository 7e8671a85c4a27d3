package fr.reemploi.domain.order;

import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Delivery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// What was agreed: who, what, how it gets there, for how much. It never changes.
public record Sale(
        Buyer buyer,
        Seller seller,
        List<Line> lines,
        Delivery delivery,
        Commission commission,
        Instant at) {
    public Sale {
        lines = List.copyOf(lines);
    }

    public Money items() {
        return Money.sum(lines.stream().map(Line::price));
    }

    public Money shipping() {
        return delivery.price();
    }

    public Money coreDeposit() {
        return Money.sum(lines.stream().map(Line::deposit));
    }

    /// What the buyer pays.
    public Money total() {
        return items().plus(shipping()).plus(coreDeposit());
    }

    public List<ListingId> listings() {
        return lines.stream().map(Line::listing).toList();
    }

    List<Line> lines(Collection<ListingId> of) {
        return lines.stream().filter(line -> of.contains(line.listing())).toList();
    }

    /// Whether the buyer may change his mind: a consumer who bought of a professional (Code de la
    /// consommation, L. 221-18).
    public boolean hasWithdrawalRight() {
        return buyer.consumer() && seller.profile().kind().isProfessional();
    }
}
