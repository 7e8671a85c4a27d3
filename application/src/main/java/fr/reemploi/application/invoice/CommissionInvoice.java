package fr.reemploi.application.invoice;

import fr.reemploi.domain.order.OrderNumber;
import fr.reemploi.domain.order.Sale;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;

/// What the marketplace took of a sale, for its seller's books.
///
/// @param at when the sale was completed
/// @param base the price of the parts the buyer kept
public record CommissionInvoice(
        InvoiceNumber number, Instant at, OrderNumber order, Sale sale, Money base) {
    public Money net() {
        return sale.commission().on(base);
    }

    public Money vat() {
        return sale.commission().vatOn(base);
    }

    public Money total() {
        return sale.commission().totalOn(base);
    }
}
