package fr.reemploi.application.invoice;

import fr.reemploi.domain.order.OrderLine;
import fr.reemploi.domain.order.OrderNumber;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.order.Sale;
import java.time.Instant;
import java.util.List;

/// Slip in the parcel of a return, so that the seller can identify the parts.
///
/// @param at when the return was approved
public record ReturnSlip(Return orderReturn, Instant at, OrderNumber order, Sale sale) {
    public List<OrderLine> lines() {
        return sale.lines().stream()
                .filter(line -> orderReturn.listings().contains(line.listing()))
                .toList();
    }
}
