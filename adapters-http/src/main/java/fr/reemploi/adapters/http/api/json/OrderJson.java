package fr.reemploi.adapters.http.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.reemploi.application.order.ReadOrders.OrderSnapshot;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.order.OrderLine;
import fr.reemploi.domain.order.Sale;
import fr.reemploi.domain.order.TimelineEntry;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.vehicle.Mileage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// An order as its buyer, its seller or the operator sees it.
///
/// @param number the number people use
/// @param timeline events, oldest first
public record OrderJson(
        UUID id,
        String number,
        String status,
        List<OrderLineJson> lines,
        OrderSellerJson seller,
        BuyerJson buyer,
        DeliveryJson delivery,
        TotalsJson totals,
        PaymentJson payment,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ShipmentJson> shipment,
        List<TimelineEntryJson> timeline,
        List<RefundJson> refunds,
        List<ReturnJson> returns) {
    /// Before payment, buyer and seller see no more of each other than the public does.
    static OrderJson of(
            OrderSnapshot view,
            PaymentJson payment,
            List<OrderLineJson> lines,
            Optional<ShipmentJson> shipment,
            List<ReturnJson> returns) {
        var order = view.order();
        var sale = order.sale();
        var paid = order.payments().capture().isPresent();
        var toSeller = view.forSeller();
        return new OrderJson(
                order.id().value(),
                order.number().value(),
                EnumNames.of(order.status(view.now())),
                lines,
                OrderSellerJson.of(sale.seller(), toSeller || paid),
                BuyerJson.of(sale.buyer(), !toSeller || paid),
                DeliveryJson.of(sale.delivery(), !toSeller || paid),
                TotalsJson.of(sale, toSeller),
                payment,
                shipment,
                order.timeline().stream()
                        .filter(entry -> toSeller || !entry.type().isSellerPaymentEvent())
                        .map(TimelineEntryJson::of)
                        .toList(),
                order.payments().refunds().stream()
                        .flatMap(refund -> RefundJson.of(refund, sale).stream())
                        .toList(),
                returns);
    }

    /// One part, as it was when it was bought.
    record OrderLineJson(
            UUID listingId,
            String title,
            Optional<String> photoUrl,
            MoneyJson price,
            List<String> references,
            Optional<Integer> mileageKm,
            Optional<Integer> warrantyMonths,
            Optional<MoneyJson> coreDeposit) {
        static OrderLineJson of(OrderLine line, Function<String, String> photo) {
            return new OrderLineJson(
                    line.listing().value(),
                    line.title().value(),
                    line.photo().map(photo),
                    MoneyJson.of(line.price()),
                    line.partNumbers().stream().map(PartNumber::value).toList(),
                    line.mileage().map(Mileage::kilometres),
                    line.warrantyMonths(),
                    line.coreDeposit().map(MoneyJson::of));
        }
    }

    /// The amounts of an order.
    ///
    /// @param vatIncluded VAT contained in the total
    /// @param commission the marketplace's commission, VAT included; for the seller and the
    ///   operator only
    record TotalsJson(
            MoneyJson items,
            MoneyJson shipping,
            MoneyJson coreDeposit,
            MoneyJson total,
            MoneyJson vatIncluded,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<MoneyJson> commission) {
        static TotalsJson of(Sale sale, boolean toSeller) {
            var commission = Optional.of(sale.commission().totalOn(sale.items()));
            return new TotalsJson(
                    MoneyJson.of(sale.items()),
                    MoneyJson.of(sale.shipping()),
                    MoneyJson.of(sale.coreDeposit()),
                    MoneyJson.of(sale.total()),
                    MoneyJson.of(sale.vatIncluded()),
                    commission.filter((Money _) -> toSeller).map(MoneyJson::of));
        }
    }

    /// An entry of the timeline.
    record TimelineEntryJson(Instant at, String event, Optional<String> note) {
        static TimelineEntryJson of(TimelineEntry entry) {
            return new TimelineEntryJson(entry.at(), EnumNames.of(entry.type()), entry.note());
        }
    }
}
