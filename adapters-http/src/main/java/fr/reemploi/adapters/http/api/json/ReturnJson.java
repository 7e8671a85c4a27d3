package fr.reemploi.adapters.http.api.json;

import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.Refund;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A return of parts.
///
/// @param refund the amount refunded for them; null until the seller received them
/// @param answer the seller's comment when the return was rejected
public record ReturnJson(
        String id,
        UUID orderId,
        String status,
        String reason,
        String comment,
        List<UUID> listingIds,
        Optional<MoneyJson> refund,
        List<PhotoJson> photos,
        Optional<String> answer,
        Instant requestedAt) {
    static ReturnJson of(Order order, Return orderReturn, List<PhotoJson> photos) {
        return new ReturnJson(
                orderReturn.id().toString(),
                order.id().value(),
                EnumNames.of(orderReturn.status()),
                EnumNames.of(orderReturn.reason()),
                orderReturn.comment(),
                orderReturn.listings().stream().map(ListingId::value).toList(),
                refund(order, orderReturn).map(MoneyJson::of),
                photos,
                orderReturn.rejectionReason(),
                orderReturn.requestedAt());
    }

    private static Optional<Money> refund(Order order, Return orderReturn) {
        return switch (orderReturn.status()) {
            case REQUESTED, APPROVED, REJECTED -> Optional.empty();
            case RECEIVED, REFUNDED ->
                    order.payments().refunds().stream()
                            .filter(refund -> refund.listings().equals(orderReturn.listings()))
                            .findFirst()
                            .map(Refund::amount);
        };
    }
}
