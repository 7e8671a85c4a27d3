package fr.reemploi.application.invoice;

import fr.reemploi.domain.order.OrderNumber;
import fr.reemploi.domain.order.Sale;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;

/// Invoice of the marketplace to a seller for its commission on a sale.
///
/// @param at when the sale was completed
/// @param base the price of the parts that were not refunded
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
