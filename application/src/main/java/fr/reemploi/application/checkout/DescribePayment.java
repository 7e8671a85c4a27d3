package fr.reemploi.application.checkout;

import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutState;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.checkout.UnappliedPayment;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderStatus;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Says what became of the money of a checkout or an order.
@UseCase
public final class DescribePayment {
    private final Payments payments;
    private final Checkouts checkouts;

    public DescribePayment(Payments payments, Checkouts checkouts) {
        this.payments = payments;
        this.checkouts = checkouts;
    }

    /// Where the money is, in the word clients see.
    public enum Status {
        PENDING,
        SUCCEEDED,
        FAILED,
        REFUNDED
    }

    /// A payment as it stands.
    ///
    /// @param page where the buyer pays, as long as he can
    public record PaymentDescription(
            PaymentId id, String provider, Status status, Optional<URI> page) {}

    public PaymentDescription of(Checkout checkout, List<Order> orders, Instant now) {
        if (!(checkout.state() instanceof CheckoutState.Paid(var capture)))
            return unpaid(checkout, now);
        var back = orders.stream().allMatch(order -> order.funds().isRefunded());
        return told(capture.payment(), back ? Status.REFUNDED : Status.SUCCEEDED);
    }

    public PaymentDescription of(Order order, Instant now) {
        if (order.funds().capture().isPresent()) return paid(order);
        return checkouts
                .find(order.checkout())
                .map(checkout -> unpaid(checkout, now))
                .orElseGet(() -> abandoned(order, now));
    }

    public PaymentDescription of(Order order, Checkout checkout, Instant now) {
        return order.funds().capture().isPresent() ? paid(order) : unpaid(checkout, now);
    }

    private PaymentDescription paid(Order order) {
        var capture = order.funds().capture().orElseThrow();
        var back = order.funds().isRefunded();
        return told(capture.payment(), back ? Status.REFUNDED : Status.SUCCEEDED);
    }

    /// The order itself has no money, or not yet.
    private PaymentDescription unpaid(Checkout checkout, Instant now) {
        if (checkout.state() instanceof CheckoutState.Paid(var capture))
            return told(capture.payment(), Status.SUCCEEDED);
        if (checkout.isOpen(now) && !checkout.attempt().failed())
            return new PaymentDescription(
                    checkout.payment(),
                    payments.provider(),
                    Status.PENDING,
                    checkout.attempt().page());
        return told(checkout.payment(), ended(checkout));
    }

    private static Status ended(Checkout checkout) {
        if (checkout.strays().isEmpty()) return Status.FAILED;
        var back = checkout.strays().stream().allMatch(UnappliedPayment::refunded);
        return back ? Status.REFUNDED : Status.SUCCEEDED;
    }

    /// A crash came between the order and its checkout: it lapses.
    private PaymentDescription abandoned(Order order, Instant now) {
        var waits = order.status(now) == OrderStatus.AWAITING_PAYMENT;
        return told(new PaymentId(order.checkout(), 1), waits ? Status.PENDING : Status.FAILED);
    }

    private PaymentDescription told(PaymentId id, Status status) {
        return new PaymentDescription(id, payments.provider(), status, Optional.empty());
    }
}
