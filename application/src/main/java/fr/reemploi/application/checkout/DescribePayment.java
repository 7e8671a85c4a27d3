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

/// Describes the payment of a checkout or an order.
@UseCase
public final class DescribePayment {
    private final Payments payments;
    private final Checkouts checkouts;

    public DescribePayment(Payments payments, Checkouts checkouts) {
        this.payments = payments;
        this.checkouts = checkouts;
    }

    /// Payment status as clients see it.
    public enum Status {
        PENDING,
        SUCCEEDED,
        FAILED,
        REFUNDED
    }

    /// A payment at an instant.
    ///
    /// @param page the payment page, while the buyer can pay
    public record PaymentDescription(
            PaymentId id, String provider, Status status, Optional<URI> page) {}

    public PaymentDescription of(Checkout checkout, List<Order> orders, Instant now) {
        if (!(checkout.state() instanceof CheckoutState.Paid(var capture)))
            return unpaid(checkout, now);
        var refunded = orders.stream().allMatch(order -> order.payments().isRefunded());
        return describe(capture.payment(), refunded ? Status.REFUNDED : Status.SUCCEEDED);
    }

    public PaymentDescription of(Order order, Instant now) {
        if (order.payments().capture().isPresent()) return paid(order);
        return checkouts
                .find(order.checkout())
                .map(checkout -> unpaid(checkout, now))
                .orElseGet(() -> abandoned(order, now));
    }

    public PaymentDescription of(Order order, Checkout checkout, Instant now) {
        return order.payments().capture().isPresent() ? paid(order) : unpaid(checkout, now);
    }

    private PaymentDescription paid(Order order) {
        var capture = order.payments().capture().orElseThrow();
        var refunded = order.payments().isRefunded();
        return describe(capture.payment(), refunded ? Status.REFUNDED : Status.SUCCEEDED);
    }

    /// The payment of an order without a capture.
    private PaymentDescription unpaid(Checkout checkout, Instant now) {
        if (checkout.state() instanceof CheckoutState.Paid(var capture))
            return describe(capture.payment(), Status.SUCCEEDED);
        if (checkout.isOpen(now) && !checkout.currentAttempt().failed())
            return new PaymentDescription(
                    checkout.currentPayment(),
                    payments.provider(),
                    Status.PENDING,
                    checkout.currentAttempt().page());
        return describe(checkout.currentPayment(), closedStatus(checkout));
    }

    private static Status closedStatus(Checkout checkout) {
        if (checkout.unappliedPayments().isEmpty()) return Status.FAILED;
        var refunded = checkout.unappliedPayments().stream().allMatch(UnappliedPayment::refunded);
        return refunded ? Status.REFUNDED : Status.SUCCEEDED;
    }

    /// The payment of an order whose checkout was not stored because of a crash: it expires.
    private PaymentDescription abandoned(Order order, Instant now) {
        var isPending = order.status(now) == OrderStatus.AWAITING_PAYMENT;
        return describe(
                new PaymentId(order.checkout(), 1), isPending ? Status.PENDING : Status.FAILED);
    }

    private PaymentDescription describe(PaymentId id, Status status) {
        return new PaymentDescription(id, payments.provider(), status, Optional.empty());
    }
}
