package fr.reemploi.application.invoice;

import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.order.OrderLine;
import fr.reemploi.domain.order.OrderNumber;
import fr.reemploi.domain.order.Sale;
import fr.reemploi.domain.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/// Invoice of a professional seller, or receipt of a private seller, who has no invoice numbers and
/// no VAT.
///
/// @param at when the seller accepted, which is the date of the invoice
public record Invoice(
        Optional<InvoiceNumber> number, Instant at, Instant paidAt, OrderNumber order, Sale sale) {
    public boolean isReceipt() {
        return number.isEmpty();
    }

    /// The VAT scheme of a part; a private seller has only one.
    public VatScheme scheme(OrderLine line) {
        return isReceipt() ? VatScheme.EXEMPT : line.vatScheme();
    }

    public boolean has(VatScheme scheme) {
        return sale.lines().stream().anyMatch(line -> scheme(line) == scheme);
    }

    /// The amount subject to VAT, VAT included: the parts sold under the standard scheme and their
    /// share of the delivery.
    public Money taxed() {
        return taxedItems().plus(taxedShipping());
    }

    public Money vat() {
        return isReceipt() ? Money.ZERO : sale.vatIncluded();
    }

    public Money net() {
        return taxed().minus(vat());
    }

    private Money taxedItems() {
        return Money.sum(
                sale.lines().stream()
                        .filter(line -> scheme(line) == VatScheme.STANDARD)
                        .map(OrderLine::price));
    }

    /// The share of the delivery that is taxed like the parts.
    public Money taxedShipping() {
        var items = sale.items();
        if (!items.isPositive()) return Money.ZERO;
        var exact =
                BigDecimal.valueOf(sale.shipping().minor())
                        .multiply(BigDecimal.valueOf(taxedItems().minor()));
        var cents = exact.divide(BigDecimal.valueOf(items.minor()), 0, RoundingMode.HALF_EVEN);
        return new Money(cents.longValueExact(), items.currency());
    }
}
