package fr.reemploi.domain.order;

import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Delivery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// The agreed terms of a sale: parties, parts, delivery and prices. Immutable.
public record Sale(
        Buyer buyer,
        Seller seller,
        List<OrderLine> lines,
        Delivery delivery,
        Commission commission,
        Instant at) {
    /// The standard French VAT rate, in basis points.
    public static final int VAT_BASIS_POINTS = 2_000;

    public Sale {
        lines = List.copyOf(lines);
    }

    public Money items() {
        return Money.sum(lines.stream().map(OrderLine::price));
    }

    public Money shipping() {
        return delivery.price();
    }

    public Money coreDeposit() {
        return Money.sum(lines.stream().map(OrderLine::deposit));
    }

    /// The total the buyer pays.
    public Money total() {
        return items().plus(shipping()).plus(coreDeposit());
    }

    /// The VAT included in parts sold under the standard scheme and their share of the delivery,
    /// which is taxed like the goods (CGI, art. 267, I). A core deposit is not part of the price.
    /// Rounded once.
    public Money vatIncluded() {
        var taxable =
                Money.sum(
                        lines.stream()
                                .filter(line -> line.vatScheme() == VatScheme.STANDARD)
                                .map(OrderLine::price));
        if (!taxable.isPositive()) return Money.ZERO;
        var gross = items().plus(shipping());
        var exact =
                exact(taxable)
                        .multiply(exact(gross))
                        .multiply(BigDecimal.valueOf(VAT_BASIS_POINTS));
        var net = exact(items()).multiply(BigDecimal.valueOf(10_000L + VAT_BASIS_POINTS));
        var cents = exact.divide(net, 0, RoundingMode.HALF_EVEN).longValueExact();
        return new Money(cents, taxable.currency());
    }

    private static BigDecimal exact(Money money) {
        return BigDecimal.valueOf(money.minor());
    }

    public List<ListingId> listings() {
        return lines.stream().map(OrderLine::listing).toList();
    }

    List<OrderLine> lines(Collection<ListingId> listingIds) {
        return lines.stream().filter(line -> listingIds.contains(line.listing())).toList();
    }

    /// Whether the buyer has a right of withdrawal: a consumer who bought from a professional (Code
    /// de la consommation, L. 221-18).
    public boolean hasWithdrawalRight() {
        return buyer.consumer() && seller.profile().kind().isProfessional();
    }

    /// The same sale, delivered by the seller instead of the agreed carrier.
    Sale withSellerDelivery() {
        return new Sale(
                buyer, seller, lines, delivery.withCarrier(Carrier.SELLER_RATES), commission, at);
    }
}
