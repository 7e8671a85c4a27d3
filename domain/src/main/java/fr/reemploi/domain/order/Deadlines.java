package fr.reemploi.domain.order;

import fr.reemploi.domain.geo.FrenchCalendar;
import fr.reemploi.domain.order.OrderState.Accepted;
import fr.reemploi.domain.order.OrderState.Completed;
import fr.reemploi.domain.order.OrderState.Delivered;
import fr.reemploi.domain.order.OrderState.Paid;
import fr.reemploi.domain.order.OrderState.Shipped;
import fr.reemploi.domain.shared.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Deadlines of an order and what happens when one passes. The expiry of a checkout is not here:
/// the checkout decides it for all its orders at once.
///
/// Periods of the law are counted in whole days (`FrenchCalendar`); periods of the marketplace's
/// own terms are exact durations.
final class Deadlines {
    static final Duration ACCEPTANCE_PERIOD = Duration.ofDays(2);
    static final Duration CLAIM_WINDOW = Duration.ofDays(2);

    /// After the carrier reports delivery, the order counts as received.
    static final Duration RECEIPT_AFTER_CARRIER_DELIVERY = Duration.ofDays(7);

    /// Without tracking data, an order counts as received this long after shipping.
    static final Duration RECEIPT_WITHOUT_TRACKING = Duration.ofDays(21);

    /// An order accepted but never shipped or handed over is refunded after this many whole days
    /// (Code de la consommation, L. 216-1).
    static final int DELIVERY_DAYS = 30;

    /// Right of withdrawal, in whole days after the day of receipt: Code de la consommation, L.
    /// 221-18 and L. 221-19.
    static final int WITHDRAWAL_DAYS = 14;

    static final Duration RETURN_RESPONSE_PERIOD = Duration.ofDays(5);
    static final Duration RETURN_SHIPPING_PERIOD = Duration.ofDays(21);
    static final Duration CORE_RETURN_PERIOD = Duration.ofDays(60);

    private Deadlines() {}

    static Optional<Instant> next(Order order) {
        return Stream.of(ofState(order), ofReturns(order), ofCore(order), ofPayout(order))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    static Change<Order> apply(Order order, Instant now) {
        if (isOver(ofReturns(order), now)) return applyReturnDeadline(order, now);
        if (isOver(ofState(order), now)) return applyStateDeadline(order, now);
        if (isOver(ofCore(order), now)) return forfeitCoreDeposit(order, now);
        return Change.none(order);
    }

    private static Optional<Instant> ofState(Order order) {
        return switch (order.state()) {
            case Paid(var acceptBy) -> Optional.of(acceptBy);
            case Accepted(var at) -> Optional.of(deliveryEnd(order, at));
            case Shipped(_, var receivedBy) -> Optional.of(receivedBy);
            case Delivered(_, var claimUntil) when !Returns.anyOpen(order) ->
                    Optional.of(claimUntil);
            case Delivered _,
                    Completed _,
                    OrderState.AwaitingPayment _,
                    OrderState.Accepted _,
                    OrderState.Cancelled _,
                    OrderState.Expired _,
                    OrderState.Declined _,
                    OrderState.ReturnRequested _,
                    OrderState.Returned _,
                    OrderState.Refunded _,
                    OrderState.Disputed _ ->
                    Optional.empty();
        };
    }

    /// When an accepted order that was not delivered is refunded.
    private static Instant deliveryEnd(Order order, Instant accepted) {
        return calendar(order).endOfPeriod(accepted, DELIVERY_DAYS);
    }

    /// When the right of withdrawal ends.
    static Instant withdrawalEnd(Order order, Instant received) {
        return calendar(order).endOfPeriod(received, WITHDRAWAL_DAYS);
    }

    /// The calendar of the place the buyer receives the parts at.
    private static FrenchCalendar calendar(Order order) {
        return FrenchCalendar.of(order.sale().delivery().address());
    }

    private static Change<Order> applyStateDeadline(Order order, Instant now) {
        if (order.state() instanceof Paid || order.state() instanceof Accepted)
            return Fulfilment.declineAndRefund(order, "", now);
        if (order.state() instanceof Shipped) return Fulfilment.deliver(order, now);
        if (order.state() instanceof Delivered(var at, _))
            return Fulfilment.complete(order, at, now);
        return Change.none(order);
    }

    private static Optional<Instant> ofReturns(Order order) {
        return order.returns().stream()
                .flatMap(orderReturn -> orderReturn.deadline().stream())
                .min(Comparator.naturalOrder());
    }

    /// Applies when the seller did not respond: the return proceeds without a response.
    private static Change<Order> applyReturnDeadline(Order order, Instant now) {
        for (var orderReturn : order.returns()) {
            if (!isOver(orderReturn.deadline(), now)) continue;
            return orderReturn.status() == Return.Status.REQUESTED
                    ? Returns.approve(order, orderReturn.id().number(), now)
                    : Returns.receive(order, orderReturn.id().number(), now);
        }
        return Change.none(order);
    }

    private static Optional<Instant> ofCore(Order order) {
        if (!(order.state() instanceof Completed(var received, _))) return Optional.empty();
        var deposit = order.payments().refundable(order.sale()).coreDeposit();
        return deposit.isPositive()
                ? Optional.of(received.plus(CORE_RETURN_PERIOD))
                : Optional.empty();
    }

    private static Change<Order> forfeitCoreDeposit(Order order, Instant now) {
        return order.with(order.payments().withCoreDepositForfeited(order.sale(), now))
                .addEvent(OrderEventType.CORE_KEPT, now);
    }

    private static Optional<Instant> ofPayout(Order order) {
        if (order.payments().isBlockedByChargeback()) return Optional.empty();
        return order.payments().pendingPayout().flatMap(Payout::retryAt);
    }

    private static boolean isOver(Optional<Instant> deadline, Instant now) {
        return deadline.filter(at -> !now.isBefore(at)).isPresent();
    }
}
