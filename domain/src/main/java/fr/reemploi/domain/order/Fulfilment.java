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

/// The regular transitions of an order, from payment to completion. Each is idempotent.
final class Fulfilment {
    private Fulfilment() {}

    static Change<Order> pay(Order order, Capture capture, Instant now) {
        if (order.payments().capture().isPresent()) return Change.none(order);
        if (!(order.state() instanceof AwaitingPayment)) throw order.wrongState(now);
        return order.with(order.payments().withCapture(capture, order.sale()))
                .withState(new Paid(now.plus(Deadlines.ACCEPTANCE_PERIOD)))
                .addEvent(OrderEventType.PAID, now);
    }

    static Change<Order> cancelAsUnavailable(Order order, Capture capture, Instant now) {
        if (order.payments().capture().isPresent()) return Change.none(order);
        var paid = order.with(order.payments().withCapture(capture, order.sale()));
        return refundAll(paid.withState(new Cancelled(now, true)), now)
                .addEvent(OrderEventType.CANCELLED, now);
    }

    static Change<Order> expire(Order order, boolean cancelled, Instant now) {
        if (!(order.state() instanceof AwaitingPayment)) return Change.none(order);
        return cancelled
                ? order.withState(new Cancelled(now, false)).addEvent(OrderEventType.CANCELLED, now)
                : order.withState(new Expired(now)).addEvent(OrderEventType.EXPIRED, now);
    }

    static Change<Order> accept(Order order, Instant now) {
        if (order.state() instanceof Accepted) return Change.none(order);
        if (!(order.state() instanceof Paid(var until)) || !now.isBefore(until))
            throw order.wrongState(now);
        return order.withState(new Accepted(now)).addEvent(OrderEventType.ACCEPTED, now);
    }

    static Change<Order> decline(Order order, String reason, Instant now) {
        if (order.state() instanceof Declined) return Change.none(order);
        if (!(order.state() instanceof Paid)) throw order.wrongState(now);
        return declineAndRefund(order, reason, now);
    }

    /// The seller does not deliver: the buyer is refunded in full.
    static Change<Order> declineAndRefund(Order order, String reason, Instant now) {
        return refundAll(order.withState(new Declined(now, reason)), now)
                .addEvent(OrderEventType.DECLINED, now);
    }

    static Change<Order> cancel(Order order, Instant now) {
        if (order.state() instanceof Cancelled) return Change.none(order);
        if (!(order.state() instanceof Paid)) throw order.wrongState(now);
        return refundAll(order.withState(new Cancelled(now, false)), now)
                .addEvent(OrderEventType.CANCELLED, now);
    }

    static Change<Order> ship(Order order, ParcelTracking tracking, Instant now) {
        if (order.sale().delivery().isLocalPickup())
            throw new ConflictException("order.local-pickup");
        if (order.state() instanceof Shipped) return Change.none(order);
        if (!(order.state() instanceof Accepted)) throw order.wrongState(now);
        return order.with(tracking)
                .withState(new Shipped(now, now.plus(Deadlines.RECEIPT_WITHOUT_TRACKING)))
                .addEvent(OrderEventType.SHIPPED, now);
    }

    /// Records a shipment by the seller instead of the agreed carrier; the seller then earns the
    /// delivery price.
    static Change<Order> shipBySeller(Order order, ParcelTracking tracking, Instant now) {
        var change = ship(order, tracking, now);
        if (!change.changed() || !order.sale().delivery().carrier().isPaidByMarketplace())
            return change;
        return change.then(shippedOrder ->
                Change.of(
                        shippedOrder
                                .with(
                                        shippedOrder
                                                .payments()
                                                .creditDeliveryToSeller(shippedOrder.sale(), now))
                                .with(shippedOrder.sale().withSellerDelivery())));
    }

    static Change<Order> carrierDelivered(Order order, Instant now) {
        if (!(order.state() instanceof Shipped(var at, var receiptDeadline)))
            return Change.none(order);
        var sooner = now.plus(Deadlines.RECEIPT_AFTER_CARRIER_DELIVERY);
        if (!sooner.isBefore(receiptDeadline)) return Change.none(order);
        return order.withState(new Shipped(at, sooner))
                .addEvent(OrderEventType.CARRIER_DELIVERED, now);
    }

    static Change<Order> handOver(Order order, Instant now) {
        if (!order.sale().delivery().isLocalPickup())
            throw new ConflictException("order.not-local-pickup");
        if (order.state() instanceof Delivered) return Change.none(order);
        if (!(order.state() instanceof Accepted)) throw order.wrongState(now);
        return deliver(order, now);
    }

    static Change<Order> confirmReceipt(Order order, boolean satisfied, Instant now) {
        if (order.state() instanceof Completed) return Change.none(order);
        if (order.state() instanceof Delivered(var at, _))
            return satisfied ? complete(order, at, now) : Change.none(order);
        if (!isReceivable(order)) throw order.wrongState(now);
        var delivered = deliver(order, now);
        return satisfied
                ? delivered.then(deliveredOrder -> complete(deliveredOrder, now, now))
                : delivered;
    }

    private static boolean isReceivable(Order order) {
        return order.state() instanceof Shipped
                || (order.state() instanceof Accepted && order.sale().delivery().isLocalPickup());
    }

    static Change<Order> deliver(Order order, Instant now) {
        return order.withState(new Delivered(now, now.plus(Deadlines.CLAIM_WINDOW)))
                .addEvent(OrderEventType.DELIVERED, now);
    }

    static Change<Order> complete(Order order, Instant deliveredAt, Instant now) {
        if (Returns.anyOpen(order)) throw new ConflictException("return.open");
        return order.withState(new Completed(deliveredAt, now))
                .addEvent(OrderEventType.COMPLETED, now);
    }

    static Order refundAll(Order order, Instant now) {
        var everything = order.payments().refundable(order.sale());
        return Refunds.request(order, order.sale().listings(), everything, now);
    }
}
