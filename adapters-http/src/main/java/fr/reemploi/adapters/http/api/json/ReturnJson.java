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

/// Parts on their way back, or asked to be.
///
/// @param refund what goes back for them; null before they are there
/// @param answer what the seller said when he refused
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
    static ReturnJson of(Order order, Return one, List<PhotoJson> photos) {
        return new ReturnJson(
                one.id().toString(),
                order.id().value(),
                EnumNames.of(one.status()),
                EnumNames.of(one.reason()),
                one.comment(),
                one.lines().stream().map(ListingId::value).toList(),
                refund(order, one).map(MoneyJson::of),
                photos,
                one.answer(),
                one.requestedAt());
    }

    private static Optional<Money> refund(Order order, Return one) {
        return switch (one.status()) {
            case REQUESTED, APPROVED, REFUSED -> Optional.empty();
            case RECEIVED, REFUNDED ->
                    order.funds().refunds().stream()
                            .filter(refund -> refund.lines().equals(one.lines()))
                            .findFirst()
                            .map(Refund::amount);
        };
    }
}
