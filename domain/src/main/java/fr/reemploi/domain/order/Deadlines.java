package fr.reemploi.domain.order;

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

/// What happens when nobody acts. A checkout's own end is not here: the checkout decides it, for
/// all of its orders at once.
final class Deadlines {
    static final Duration TO_ACCEPT = Duration.ofDays(2);
    static final Duration TO_CLAIM = Duration.ofDays(2);

    /// An order counts as received this long after the carrier said so,
    static final Duration AFTER_CARRIER = Duration.ofDays(7);

    /// or this long after it was shipped, where no carrier speaks.
    static final Duration SILENT_CARRIER = Duration.ofDays(21);

    /// What was accepted and never sent or fetched is refunded (Code de la consommation, L. 216-1).
    static final Duration TO_DELIVER = Duration.ofDays(30);

    /// Code de la consommation, L. 221-18.
    static final Duration TO_WITHDRAW = Duration.ofDays(14);

    static final Duration TO_ANSWER = Duration.ofDays(5);
    static final Duration TO_COME_BACK = Duration.ofDays(21);
    static final Duration TO_RETURN_CORE = Duration.ofDays(60);

    private Deadlines() {}

    static Optional<Instant> next(Order order) {
        return Stream.of(ofState(order), ofReturns(order), ofCore(order), ofPayout(order))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    static Change<Order> tick(Order order, Instant now) {
        if (isOver(ofReturns(order), now)) return tickReturns(order, now);
        if (isOver(ofState(order), now)) return tickState(order, now);
        if (isOver(ofCore(order), now)) return keepCore(order, now);
        return Change.none(order);
    }

    private static Optional<Instant> ofState(Order order) {
        return switch (order.state()) {
            case Paid(var acceptBy) -> Optional.of(acceptBy);
            case Accepted(var at) -> Optional.of(at.plus(TO_DELIVER));
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

    private static Change<Order> tickState(Order order, Instant now) {
        if (order.state() instanceof Paid || order.state() instanceof Accepted)
            return Fulfilment.giveUp(order, "", now);
        if (order.state() instanceof Shipped) return Fulfilment.deliver(order, now);
        if (order.state() instanceof Delivered(var at, _))
            return Fulfilment.complete(order, at, now);
        return Change.none(order);
    }

    private static Optional<Instant> ofReturns(Order order) {
        return order.returns().stream()
                .flatMap(one -> one.actBy().stream())
                .min(Comparator.naturalOrder());
    }

    /// The seller said nothing: it goes on without him.
    private static Change<Order> tickReturns(Order order, Instant now) {
        for (var one : order.returns()) {
            if (!isOver(one.actBy(), now)) continue;
            return one.status() == Return.Status.REQUESTED
                    ? Returns.approve(order, one.id().number(), now)
                    : Returns.receive(order, one.id().number(), now);
        }
        return Change.none(order);
    }

    private static Optional<Instant> ofCore(Order order) {
        if (!(order.state() instanceof Completed(var received, _))) return Optional.empty();
        var held = order.funds().refundable(order.sale()).coreDeposit();
        return held.isPositive() ? Optional.of(received.plus(TO_RETURN_CORE)) : Optional.empty();
    }

    private static Change<Order> keepCore(Order order, Instant now) {
        return order.with(order.funds().keepingCore(order.sale(), now))
                .step(OrderEventType.CORE_KEPT, now);
    }

    private static Optional<Instant> ofPayout(Order order) {
        if (order.funds().isFrozen()) return Optional.empty();
        return order.funds().payoutUnderWay().flatMap(Payout::retryAt);
    }

    private static boolean isOver(Optional<Instant> deadline, Instant now) {
        return deadline.filter(at -> !now.isBefore(at)).isPresent();
    }
}
