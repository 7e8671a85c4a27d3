package fr.reemploi.application.checkout;

import fr.reemploi.application.order.Orders;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.Instant;
import java.util.List;

/// Shows a buyer his checkout, lets him try to pay again, or give it up.
@UseCase
public final class BuyerCheckoutActions {
    private final Checkouts checkouts;
    private final Orders orders;
    private final CreatePaymentSession payment;
    private final SettleCheckout settle;
    private final BusinessClock clock;

    public BuyerCheckoutActions(
            Checkouts checkouts,
            Orders orders,
            CreatePaymentSession payment,
            SettleCheckout settle,
            BusinessClock clock) {
        this.checkouts = checkouts;
        this.orders = orders;
        this.payment = payment;
        this.settle = settle;
        this.clock = clock;
    }

    /// A checkout and its orders, as they are now.
    public record CheckoutSnapshot(Checkout checkout, List<Order> orders, Instant now) {}

    public CheckoutSnapshot read(Actor actor, CheckoutId id) {
        return snapshot(requireVisible(actor, id));
    }

    public CheckoutSnapshot snapshot(Checkout checkout) {
        return new CheckoutSnapshot(checkout, orders.findAll(checkout.orders()), clock.instant());
    }

    /// Another attempt after one that failed; the same page as long as one is open.
    public CheckoutSnapshot retryPayment(Actor actor, CheckoutId id) {
        requireBuyer(actor, id);
        var retried = checkouts.update(id, checkout -> checkout.retryPayment(clock.instant()));
        return snapshot(payment.ensureSession(retried));
    }

    public CheckoutSnapshot cancel(Actor actor, CheckoutId id) {
        requireBuyer(actor, id);
        checkouts.update(id, checkout -> checkout.cancel(clock.instant()));
        return snapshot(settle.settleNowOrLater(id));
    }

    /// The operator may look, but not pay or give up for another.
    private void requireBuyer(Actor actor, CheckoutId id) {
        if (!requireVisible(actor, id).buyer().equals(actor.account()))
            throw new ForbiddenException("checkout.buyers");
    }

    private Checkout requireVisible(Actor actor, CheckoutId id) {
        var checkout = checkouts.get(id);
        if (!checkout.buyer().equals(actor.account()) && !actor.is(Role.ADMIN))
            throw new NotFoundException("checkout.unknown", id);
        return checkout;
    }
}
