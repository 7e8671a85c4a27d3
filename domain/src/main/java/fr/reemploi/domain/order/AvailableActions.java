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

/// What can be done with an order now. No rule stands here: each step is tried, and what is not
/// refused and changes something is possible.
final class AvailableActions {
    private static final String WORDS = "—";

    private AvailableActions() {}

    static Set<OrderAction> actions(Order order, Instant now) {
        var possible = EnumSet.noneOf(OrderAction.class);
        for (var action : OrderAction.values())
            if (isPossible(order, action, now)) possible.add(action);
        return Collections.unmodifiableSet(possible);
    }

    static Set<ReturnReason> reasons(Order order, Instant now) {
        var possible = EnumSet.noneOf(ReturnReason.class);
        for (var reason : ReturnReason.values())
            if (changes(() -> order.requestReturn(reason, WORDS, List.of(), now)))
                possible.add(reason);
        return Collections.unmodifiableSet(possible);
    }

    private static boolean isPossible(Order order, OrderAction action, Instant now) {
        // money is asked for by the checkout, as long as the order waits for it
        if (action == OrderAction.PAY) return order.status(now) == OrderStatus.AWAITING_PAYMENT;
        if (action == OrderAction.RETURN) return !reasons(order, now).isEmpty();
        return changes(() -> attempt(order, action, now));
    }

    private static Change<Order> attempt(Order order, OrderAction action, Instant now) {
        var last = order.returns().size();
        return switch (action) {
            case PAY, RETURN -> Change.none(order);
            case CANCEL -> order.cancel(now);
            case CONFIRM_RECEIPT -> order.confirmReceipt(false, now);
            case CLOSE -> order.confirmReceipt(true, now);
            case SHOW_DAMAGE -> order.photographReturn(last, aPhoto(order));
            case DISPUTE -> order.dispute(WORDS, WORDS, now);
            case ACCEPT -> order.accept(now);
            case DECLINE -> order.decline(WORDS, now);
            case SHIP -> order.ship(new ParcelTracking(WORDS, Optional.empty()), now);
            case HAND_OVER -> order.handOver(now);
            case TAKE_CORE -> order.returnCore(now);
            case APPROVE_RETURN -> order.approveReturn(last, now);
            case REFUSE_RETURN -> order.refuseReturn(last, WORDS, now);
            case RECEIVE_RETURN -> order.receiveReturn(last, now);
        };
    }

    private static boolean changes(Supplier<Change<Order>> step) {
        try {
            return step.get().changed();
        } catch (DomainException notNow) {
            return false;
        }
    }

    private static Photo aPhoto(Order order) {
        return new Photo(new PhotoId(order.id().value()), WORDS, 1, 1);
    }
}
