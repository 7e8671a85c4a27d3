package fr.reemploi.domain.order;

import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shipping.ParcelTracking;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Computes the actions available on an order. It holds no rules: it tries each action, and those
/// that are allowed and change something are available.
final class AvailableActions {
    private static final String PLACEHOLDER = "—";

    private AvailableActions() {}

    static Set<OrderAction> actions(Order order, Instant now) {
        var possible = EnumSet.noneOf(OrderAction.class);
        for (var action : OrderAction.values())
            if (isPossible(order, action, now)) possible.add(action);
        return Collections.unmodifiableSet(possible);
    }

    static Set<ReturnReason> returnReasons(Order order, Instant now) {
        var possible = EnumSet.noneOf(ReturnReason.class);
        for (var reason : ReturnReason.values())
            if (changes(() -> order.requestReturn(reason, PLACEHOLDER, List.of(), now)))
                possible.add(reason);
        return Collections.unmodifiableSet(possible);
    }

    private static boolean isPossible(Order order, OrderAction action, Instant now) {
        // payment is started from the checkout while the order awaits it
        if (action == OrderAction.PAY) return order.status(now) == OrderStatus.AWAITING_PAYMENT;
        if (action == OrderAction.RETURN) return !returnReasons(order, now).isEmpty();
        return changes(() -> apply(order, action, now));
    }

    private static Change<Order> apply(Order order, OrderAction action, Instant now) {
        var last = order.returns().size();
        return switch (action) {
            case PAY, RETURN -> Change.none(order);
            case CANCEL -> order.cancel(now);
            case CONFIRM_RECEIPT -> order.confirmReceipt(false, now);
            case CLOSE -> order.confirmReceipt(true, now);
            case ADD_RETURN_PHOTOS -> order.addReturnPhoto(last, placeholderPhoto(order));
            case DISPUTE -> order.openDispute(PLACEHOLDER, PLACEHOLDER, now);
            case ACCEPT -> order.accept(now);
            case DECLINE -> order.decline(PLACEHOLDER, now);
            case SHIP -> order.ship(new ParcelTracking(PLACEHOLDER, Optional.empty()), now);
            case HAND_OVER -> order.handOver(now);
            case RECEIVE_CORE -> order.receiveCore(now);
            case APPROVE_RETURN -> order.approveReturn(last, now);
            case REJECT_RETURN -> order.rejectReturn(last, PLACEHOLDER, now);
            case RECEIVE_RETURN -> order.receiveReturn(last, now);
        };
    }

    private static boolean changes(Supplier<Change<Order>> action) {
        try {
            return action.get().changed();
        } catch (DomainException notNow) {
            return false;
        }
    }

    private static Photo placeholderPhoto(Order order) {
        return new Photo(new PhotoId(order.id().value()), PLACEHOLDER, 1, 1);
    }
}
