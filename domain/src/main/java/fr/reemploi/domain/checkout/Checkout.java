package fr.reemploi.domain.checkout;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.CheckoutState.AwaitingPayment;
import fr.reemploi.domain.checkout.CheckoutState.Cancelled;
import fr.reemploi.domain.checkout.CheckoutState.Expired;
import fr.reemploi.domain.checkout.CheckoutState.Paid;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One payment of a buyer, covering one order per seller.
///
/// A checkout expires 30 minutes after it was placed unless it is paid, which releases the parts.
/// It alone decides whether a payment arrived in time, for all its orders at once. A late or second
/// payment is an unapplied payment and is refunded.
///
/// @param attempts payment attempts, oldest first
public record Checkout(
        CheckoutId id,
        Version version,
        AccountId buyer,
        List<OrderId> orders,
        Money total,
        Instant placedAt,
        Instant expiresAt,
        CheckoutState state,
        List<PaymentAttempt> attempts,
        List<UnappliedPayment> unappliedPayments) {
    public static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final int MAX_ATTEMPTS = 20;

    public Checkout {
        orders = List.copyOf(orders);
        attempts = List.copyOf(attempts);
        unappliedPayments = List.copyOf(unappliedPayments);
    }

    /// The orders of a checkout, their buyer and their total.
    public record Contents(AccountId buyer, List<OrderId> orders, Money total) {}

    public static Change<Checkout> place(
            CheckoutId id, Contents contents, Instant now, Instant expiresAt) {
        var checkout =
                new Checkout(
                        id,
                        Version.NEW,
                        contents.buyer(),
                        contents.orders(),
                        contents.total(),
                        now,
                        expiresAt,
                        new AwaitingPayment(),
                        List.of(new PaymentAttempt(1, Optional.empty(), false)),
                        List.of());
        return Change.of(checkout);
    }

    /// The effective status: `EXPIRED` once the checkout is past its expiry.
    public CheckoutStatus status(Instant now) {
        return switch (state) {
            case AwaitingPayment _ ->
                    isOpen(now) ? CheckoutStatus.AWAITING_PAYMENT : CheckoutStatus.EXPIRED;
            case Paid _ -> CheckoutStatus.PAID;
            case Expired _ -> CheckoutStatus.EXPIRED;
            case Cancelled _ -> CheckoutStatus.CANCELLED;
        };
    }

    public boolean isOpen(Instant now) {
        return state instanceof AwaitingPayment && now.isBefore(expiresAt);
    }

    /// When the checkout expires; empty when it is no longer awaiting payment.
    public Optional<Instant> deadline() {
        return state instanceof AwaitingPayment ? Optional.of(expiresAt) : Optional.empty();
    }

    public PaymentAttempt currentAttempt() {
        return attempts.getLast();
    }

    public PaymentId currentPayment() {
        return new PaymentId(id, currentAttempt().number());
    }

    /// Sets the provider's payment page of the current attempt.
    public Change<Checkout> withPaymentPage(PaymentId payment, URI page) {
        if (!payment.equals(currentPayment()) || currentAttempt().page().isPresent())
            return Change.none(this);
        var attempt =
                new PaymentAttempt(payment.attempt(), Optional.of(page), currentAttempt().failed());
        return Change.of(with(state, replaced(attempt), unappliedPayments));
    }

    /// Starts a new attempt after a failed one; no change while an attempt is open.
    public Change<Checkout> retryPayment(Instant now) {
        if (!isOpen(now)) throw new ConflictException("checkout.state", status(now));
        if (!currentAttempt().failed()) return Change.none(this);
        if (attempts.size() >= MAX_ATTEMPTS)
            throw new ConflictException("checkout.too-many-attempts");
        var more = new ArrayList<>(attempts);
        more.add(new PaymentAttempt(attempts.size() + 1, Optional.empty(), false));
        return Change.of(with(state, more, unappliedPayments));
    }

    /// Marks the attempt as failed: the parts stay reserved until the checkout expires.
    public Change<Checkout> failPayment(PaymentId payment) {
        if (!(state instanceof AwaitingPayment) || payment.attempt() > attempts.size())
            return Change.none(this);
        var stored = attempts.get(payment.attempt() - 1);
        if (stored.failed()) return Change.none(this);
        return Change.of(
                with(
                        state,
                        replaced(new PaymentAttempt(stored.number(), stored.page(), true)),
                        unappliedPayments));
    }

    /// Records a captured payment. In time it pays the checkout; late, or a second time, it becomes
    /// an unapplied payment.
    public Change<Checkout> capture(Capture capture, Instant now) {
        if (hasCapture(capture)) return Change.none(this);
        if (isOpen(now) && capture.amount().equals(total))
            return Change.of(
                    with(new Paid(capture), attempts, unappliedPayments),
                    new CheckoutChanged(id, CheckoutStatus.PAID, now));
        var more = new ArrayList<>(unappliedPayments);
        more.add(new UnappliedPayment(capture, false));
        return Change.of(with(state, attempts, more), new CheckoutChanged(id, status(now), now));
    }

    private boolean hasCapture(Capture capture) {
        var paid =
                state instanceof Paid(var paidCapture)
                        && paidCapture.charge().equals(capture.charge());
        return paid
                || unappliedPayments.stream()
                        .anyMatch(unappliedPayment ->
                                unappliedPayment.capture().charge().equals(capture.charge()));
    }

    public Change<Checkout> markUnappliedPaymentRefunded(String charge) {
        var all =
                unappliedPayments.stream()
                        .map(unappliedPayment ->
                                unappliedPayment.capture().charge().equals(charge)
                                        ? new UnappliedPayment(unappliedPayment.capture(), true)
                                        : unappliedPayment)
                        .toList();
        return all.equals(unappliedPayments)
                ? Change.none(this)
                : Change.of(with(state, attempts, all));
    }

    public Change<Checkout> cancel(Instant now) {
        if (state instanceof Cancelled) return Change.none(this);
        if (!isOpen(now)) throw new ConflictException("checkout.state", status(now));
        return Change.of(
                with(new Cancelled(now), attempts, unappliedPayments),
                new CheckoutChanged(id, CheckoutStatus.CANCELLED, now));
    }

    /// Expires the checkout when its deadline has passed.
    public Change<Checkout> applyDeadlines(Instant now) {
        if (!(state instanceof AwaitingPayment) || now.isBefore(expiresAt))
            return Change.none(this);
        return Change.of(
                with(new Expired(now), attempts, unappliedPayments),
                new CheckoutChanged(id, CheckoutStatus.EXPIRED, now));
    }

    public Checkout withNextVersion() {
        return new Checkout(
                id,
                version.next(),
                buyer,
                orders,
                total,
                placedAt,
                expiresAt,
                state,
                attempts,
                unappliedPayments);
    }

    private List<PaymentAttempt> replaced(PaymentAttempt changed) {
        return attempts.stream()
                .map(attempt -> attempt.number() == changed.number() ? changed : attempt)
                .toList();
    }

    private Checkout with(
            CheckoutState newState,
            List<PaymentAttempt> newAttempts,
            List<UnappliedPayment> newUnappliedPayments) {
        return new Checkout(
                id,
                version,
                buyer,
                orders,
                total,
                placedAt,
                expiresAt,
                newState,
                newAttempts,
                newUnappliedPayments);
    }
}
