package fr.reemploi.application.checkout;

import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.order.SettleOrder;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Payments.TransferRequest;
import fr.reemploi.application.payment.Payments.TransferResult;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutChanged;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.CheckoutState.AwaitingPayment;
import fr.reemploi.domain.checkout.CheckoutState.Cancelled;
import fr.reemploi.domain.checkout.CheckoutState.Expired;
import fr.reemploi.domain.checkout.CheckoutState.Paid;
import fr.reemploi.domain.checkout.UnappliedPayment;
import fr.reemploi.domain.listing.HolderId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderState;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.OrderId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Applies the state of a checkout to its orders, parts and unapplied payments. Idempotent, so it
/// can be repeated at any time.
@UseCase
public final class SettleCheckout implements EventHandler {
    private static final Optional<Duration> LATER = Optional.of(Duration.ofMinutes(1));

    private final Checkouts checkouts;
    private final Orders orders;
    private final Listings listings;
    private final Payments payments;
    private final SettleOrder settle;
    private final BusinessClock clock;

    public SettleCheckout(
            Checkouts checkouts,
            Orders orders,
            Listings listings,
            Payments payments,
            SettleOrder settle,
            BusinessClock clock) {
        this.checkouts = checkouts;
        this.orders = orders;
        this.listings = listings;
        this.payments = payments;
        this.settle = settle;
        this.clock = clock;
    }

    @Override
    public boolean accepts(DomainEvent event) {
        return event instanceof CheckoutChanged;
    }

    @Override
    public void handle(StoredEvent event) {
        if (event.event() instanceof CheckoutChanged(var id, _, _)) settle(id);
    }

    /// Settles what can be settled now. When the provider does not respond, the pending event
    /// retries the rest.
    Checkout settleNowOrLater(CheckoutId id) {
        try {
            return settle(id);
        } catch (UnavailableException later) {
            return checkouts.get(id);
        }
    }

    /// Settles everything.
    ///
    /// @throws UnavailableException when the provider does not respond: retry later
    public Checkout settle(CheckoutId id) {
        var checkout = checkouts.get(id);
        for (var unapplied : checkout.unappliedPayments()) postUnapplied(checkout, unapplied);
        switch (checkout.state()) {
            case AwaitingPayment() -> {}
            case Paid(var capture) -> checkout.orders().forEach(order -> payOrder(order, capture));
            case Expired _ -> expireOrders(checkout, false);
            case Cancelled _ -> expireOrders(checkout, true);
        }
        for (var unapplied : checkout.unappliedPayments()) refundUnapplied(checkout, unapplied);
        return checkouts.get(id);
    }

    private void payOrder(OrderId id, Capture whole) {
        var order = orders.get(id);
        if (order.state() instanceof OrderState.AwaitingPayment) {
            var amount = order.sale().total();
            var part = new Capture(whole.payment(), whole.charge(), amount, whole.at());
            var allSold = sell(order);
            orders.update(
                    id,
                    stored ->
                            allSold
                                    ? stored.pay(part, clock.instant())
                                    : stored.cancelAsUnavailable(part, clock.instant()));
        }
        settle.settle(id);
    }

    /// Marks the parts as sold. If one was sold to another buyer while the payment was in progress,
    /// the order is cancelled.
    private boolean sell(Order order) {
        var holder = new HolderId(order.checkout().value());
        try {
            for (var part : order.sale().listings())
                listings.update(part, listing -> listing.sell(holder, clock.instant()));
            return true;
        } catch (ConflictException | NotFoundException exception) {
            return false;
        }
    }

    private void expireOrders(Checkout checkout, boolean cancelled) {
        for (var order : checkout.orders()) {
            orders.update(order, stored -> stored.expire(cancelled, clock.instant()));
            settle.settle(order);
        }
        payments.expireSession(checkout.currentPayment());
    }

    /// Posts a payment that did not pay the checkout in the ledgers of its orders.
    private void postUnapplied(Checkout checkout, UnappliedPayment unapplied) {
        shares(checkout, unapplied.capture())
                .forEach((order, share) ->
                        orders.update(order, stored -> stored.recordUnappliedPayment(share)));
    }

    /// Refunds such a payment, and posts the refund.
    private void refundUnapplied(Checkout checkout, UnappliedPayment unapplied) {
        if (!unapplied.refunded()) refund(unapplied);
        shares(checkout, unapplied.capture())
                .forEach((order, share) ->
                        orders.update(
                                order,
                                stored -> stored.recordUnappliedRefund(share, clock.instant())));
    }

    /// Each order's share of a payment: its total, if the payment was of the checkout's total; else
    /// all of it belongs to the first order.
    private Map<OrderId, Capture> shares(Checkout checkout, Capture whole) {
        var shares = new LinkedHashMap<OrderId, Capture>();
        if (!whole.amount().equals(checkout.total())) {
            shares.put(checkout.orders().getFirst(), whole);
            return shares;
        }
        for (var order : orders.findAll(checkout.orders())) {
            var total = order.sale().total();
            shares.put(order.id(), new Capture(whole.payment(), whole.charge(), total, whole.at()));
        }
        return shares;
    }

    private void refund(UnappliedPayment unapplied) {
        var capture = unapplied.capture();
        var key = "stray/" + capture.charge();
        var result = payments.refund(new TransferRequest(key, capture.charge(), capture.amount()));
        // pending or refused: it stays due until it is done
        if (!(result instanceof TransferResult.Done))
            throw new UnavailableException("payment.pending", LATER);
        checkouts.update(
                capture.payment().checkout(),
                stored -> stored.markUnappliedPaymentRefunded(capture.charge()));
    }
}
