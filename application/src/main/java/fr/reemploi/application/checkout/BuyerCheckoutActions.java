package fr.reemploi.application.checkout;

import fr.reemploi.application.order.Orders;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.Instant;
import java.util.List;

/// Reads a buyer's checkout, retries its payment or cancels it.
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

    /// A checkout and its orders at an instant.
    public record CheckoutSnapshot(Checkout checkout, List<Order> orders, Instant now) {}

    public CheckoutSnapshot read(Actor actor, CheckoutId id) {
        return snapshot(requireVisible(actor, id));
    }

    public CheckoutSnapshot snapshot(Checkout checkout) {
        return new CheckoutSnapshot(checkout, orders.findAll(checkout.orders()), clock.instant());
    }

    /// Starts a new attempt after a failed one; returns the same page while an attempt is open.
    ///
    /// @throws UnavailableException when a page is needed and the settings allow no payment
    public CheckoutSnapshot retryPayment(Actor actor, CheckoutId id) {
        requireBuyer(actor, id);
        var current = checkouts.get(id);
        if (current.isOpen(clock.instant()) && !hasUsablePage(current)) payment.requireAvailable();
        var retried = checkouts.update(id, checkout -> checkout.retryPayment(clock.instant()));
        return snapshot(payment.ensureSession(retried));
    }

    private static boolean hasUsablePage(Checkout checkout) {
        var attempt = checkout.currentAttempt();
        return attempt.page().isPresent() && !attempt.failed();
    }

    public CheckoutSnapshot cancel(Actor actor, CheckoutId id) {
        requireBuyer(actor, id);
        checkouts.update(id, checkout -> checkout.cancel(clock.instant()));
        return snapshot(settle.settleNowOrLater(id));
    }

    /// The operator may read a checkout, but not pay or cancel it for the buyer.
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
