package fr.reemploi.domain.order;

import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.order.OrderState.Accepted;
import fr.reemploi.domain.order.OrderState.AwaitingPayment;
import fr.reemploi.domain.order.OrderState.Cancelled;
import fr.reemploi.domain.order.OrderState.Completed;
import fr.reemploi.domain.order.OrderState.Declined;
import fr.reemploi.domain.order.OrderState.Delivered;
import fr.reemploi.domain.order.OrderState.Expired;
import fr.reemploi.domain.order.OrderState.Paid;
import fr.reemploi.domain.order.OrderState.Shipped;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shipping.ParcelTracking;
import java.time.Instant;

/// The straight way of an order, from payment to completion. Each step asked for twice changes
/// nothing the second time.
final class Fulfilment {
    private Fulfilment() {}

    static Change<Order> pay(Order order, Capture capture, Instant now) {
        if (order.funds().capture().isPresent()) return Change.none(order);
        if (!(order.state() instanceof AwaitingPayment)) throw order.wrongState(now);
        return order.with(order.funds().captured(capture, order.sale()))
                .in(new Paid(now.plus(Deadlines.TO_ACCEPT)))
                .step(OrderEventType.PAID, now);
    }

    static Change<Order> lose(Order order, Capture capture, Instant now) {
        if (order.funds().capture().isPresent()) return Change.none(order);
        var paid = order.with(order.funds().captured(capture, order.sale()));
        return refundAll(paid.in(new Cancelled(now, true)), now)
                .step(OrderEventType.CANCELLED, now);
    }

    static Change<Order> expire(Order order, boolean cancelled, Instant now) {
        if (!(order.state() instanceof AwaitingPayment)) return Change.none(order);
        return cancelled
                ? order.in(new Cancelled(now, false)).step(OrderEventType.CANCELLED, now)
                : order.in(new Expired(now)).step(OrderEventType.EXPIRED, now);
    }

    static Change<Order> accept(Order order, Instant now) {
        if (order.state() instanceof Accepted) return Change.none(order);
        if (!(order.state() instanceof Paid(var until)) || !now.isBefore(until))
            throw order.wrongState(now);
        return order.in(new Accepted(now)).step(OrderEventType.ACCEPTED, now);
    }

    static Change<Order> decline(Order order, String reason, Instant now) {
        if (order.state() instanceof Declined) return Change.none(order);
        if (!(order.state() instanceof Paid)) throw order.wrongState(now);
        return giveUp(order, reason, now);
    }

    /// The seller does not deliver: all goes back.
    static Change<Order> giveUp(Order order, String reason, Instant now) {
        return refundAll(order.in(new Declined(now, reason)), now)
                .step(OrderEventType.DECLINED, now);
    }

    static Change<Order> cancel(Order order, Instant now) {
        if (order.state() instanceof Cancelled) return Change.none(order);
        if (!(order.state() instanceof Paid)) throw order.wrongState(now);
        return refundAll(order.in(new Cancelled(now, false)), now)
                .step(OrderEventType.CANCELLED, now);
    }

    static Change<Order> ship(Order order, ParcelTracking parcel, Instant now) {
        if (order.sale().delivery().isCollected()) throw new ConflictException("order.collected");
        if (order.state() instanceof Shipped) return Change.none(order);
        if (!(order.state() instanceof Accepted)) throw order.wrongState(now);
        return order.with(parcel)
                .in(new Shipped(now, now.plus(Deadlines.SILENT_CARRIER)))
                .step(OrderEventType.SHIPPED, now);
    }

    /// The carrier that was agreed sold no label: who sends it instead earns the delivery.
    static Change<Order> shipAlone(Order order, ParcelTracking parcel, Instant now) {
        var sent = ship(order, parcel, now);
        if (!sent.changed() || !order.sale().delivery().carrier().isPaidByMarketplace())
            return sent;
        return sent.then(one ->
                Change.of(
                        one.with(one.funds().earningDelivery(one.sale(), now))
                                .with(one.sale().broughtBySeller())));
    }

    static Change<Order> carrierDelivered(Order order, Instant now) {
        if (!(order.state() instanceof Shipped(var at, var receivedBy))) return Change.none(order);
        var sooner = now.plus(Deadlines.AFTER_CARRIER);
        if (!sooner.isBefore(receivedBy)) return Change.none(order);
        return order.in(new Shipped(at, sooner)).step(OrderEventType.CARRIER_DELIVERED, now);
    }

    static Change<Order> handOver(Order order, Instant now) {
        if (!order.sale().delivery().isCollected())
            throw new ConflictException("order.not-collected");
        if (order.state() instanceof Delivered) return Change.none(order);
        if (!(order.state() instanceof Accepted)) throw order.wrongState(now);
        return deliver(order, now);
    }

    static Change<Order> confirmReceipt(Order order, boolean satisfied, Instant now) {
        if (order.state() instanceof Completed) return Change.none(order);
        if (order.state() instanceof Delivered(var at, _))
            return satisfied ? complete(order, at, now) : Change.none(order);
        if (!isUnderWay(order)) throw order.wrongState(now);
        var delivered = deliver(order, now);
        return satisfied ? delivered.then(known -> complete(known, now, now)) : delivered;
    }

    private static boolean isUnderWay(Order order) {
        return order.state() instanceof Shipped
                || (order.state() instanceof Accepted && order.sale().delivery().isCollected());
    }

    static Change<Order> deliver(Order order, Instant now) {
        return order.in(new Delivered(now, now.plus(Deadlines.TO_CLAIM)))
                .step(OrderEventType.DELIVERED, now);
    }

    static Change<Order> complete(Order order, Instant deliveredAt, Instant now) {
        if (Returns.anyOpen(order)) throw new ConflictException("return.open");
        return order.in(new Completed(deliveredAt, now)).step(OrderEventType.COMPLETED, now);
    }

    static Order refundAll(Order order, Instant now) {
        var everything = order.funds().refundable(order.sale());
        return Refunds.ask(order, order.sale().listings(), everything, now);
    }
}
