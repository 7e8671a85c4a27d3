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

/// What a buyer pays at once: one order for each seller.
///
/// It waits for its payment half an hour, then lapses by itself and frees the parts. It alone
/// decides whether money came in time, for all of its orders at once; money that came too late, or
/// twice, is a stray and goes back.
///
/// @param attempts tries to pay, oldest first
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
        List<UnappliedPayment> strays) {
    public static final Duration LIFE = Duration.ofMinutes(30);
    private static final int MOST_ATTEMPTS = 20;

    public Checkout {
        orders = List.copyOf(orders);
        attempts = List.copyOf(attempts);
        strays = List.copyOf(strays);
    }

    /// What a checkout is made of.
    public record Contents(AccountId buyer, List<OrderId> orders, Money total) {}

    public static Change<Checkout> place(
            CheckoutId id, Contents basket, Instant now, Instant expiresAt) {
        var checkout =
                new Checkout(
                        id,
                        Version.NEW,
                        basket.buyer(),
                        basket.orders(),
                        basket.total(),
                        now,
                        expiresAt,
                        new AwaitingPayment(),
                        List.of(new PaymentAttempt(1, Optional.empty(), false)),
                        List.of());
        return Change.of(checkout);
    }

    /// The effective status: one whose time is over reads expired.
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

    /// When it lapses, while that is to come.
    public Optional<Instant> deadline() {
        return state instanceof AwaitingPayment ? Optional.of(expiresAt) : Optional.empty();
    }

    public PaymentAttempt attempt() {
        return attempts.getLast();
    }

    public PaymentId payment() {
        return new PaymentId(id, attempt().number());
    }

    /// The provider has a page for the attempt under way.
    public Change<Checkout> opened(PaymentId payment, URI page) {
        if (!payment.equals(payment()) || attempt().page().isPresent()) return Change.none(this);
        var opened = new PaymentAttempt(payment.attempt(), Optional.of(page), attempt().failed());
        return Change.of(with(state, replaced(opened), strays));
    }

    /// Another try, after one that failed; the same as long as one is open.
    public Change<Checkout> tryAgain(Instant now) {
        if (!isOpen(now)) throw new ConflictException("checkout.state", status(now));
        if (!attempt().failed()) return Change.none(this);
        if (attempts.size() >= MOST_ATTEMPTS)
            throw new ConflictException("checkout.too-many-attempts");
        var more = new ArrayList<>(attempts);
        more.add(new PaymentAttempt(attempts.size() + 1, Optional.empty(), false));
        return Change.of(with(state, more, strays));
    }

    /// The provider refused: the parts stay held until the checkout lapses.
    public Change<Checkout> fail(PaymentId payment) {
        if (!(state instanceof AwaitingPayment) || payment.attempt() > attempts.size())
            return Change.none(this);
        var known = attempts.get(payment.attempt() - 1);
        if (known.failed()) return Change.none(this);
        return Change.of(
                with(
                        state,
                        replaced(new PaymentAttempt(known.number(), known.page(), true)),
                        strays));
    }

    /// Money came. In time it pays; otherwise, or a second time, it is a stray.
    public Change<Checkout> capture(Capture capture, Instant now) {
        if (isKnown(capture)) return Change.none(this);
        if (isOpen(now) && capture.amount().equals(total))
            return Change.of(
                    with(new Paid(capture), attempts, strays),
                    new CheckoutChanged(id, CheckoutStatus.PAID, now));
        var more = new ArrayList<>(strays);
        more.add(new UnappliedPayment(capture, false));
        return Change.of(with(state, attempts, more), new CheckoutChanged(id, status(now), now));
    }

    private boolean isKnown(Capture capture) {
        var paid = state instanceof Paid(var by) && by.charge().equals(capture.charge());
        return paid
                || strays.stream().anyMatch(one -> one.capture().charge().equals(capture.charge()));
    }

    public Change<Checkout> strayRefunded(String charge) {
        var all =
                strays.stream()
                        .map(one ->
                                one.capture().charge().equals(charge)
                                        ? new UnappliedPayment(one.capture(), true)
                                        : one)
                        .toList();
        return all.equals(strays) ? Change.none(this) : Change.of(with(state, attempts, all));
    }

    public Change<Checkout> cancel(Instant now) {
        if (state instanceof Cancelled) return Change.none(this);
        if (!isOpen(now)) throw new ConflictException("checkout.state", status(now));
        return Change.of(
                with(new Cancelled(now), attempts, strays),
                new CheckoutChanged(id, CheckoutStatus.CANCELLED, now));
    }

    /// Its time is over.
    public Change<Checkout> tick(Instant now) {
        if (!(state instanceof AwaitingPayment) || now.isBefore(expiresAt))
            return Change.none(this);
        return Change.of(
                with(new Expired(now), attempts, strays),
                new CheckoutChanged(id, CheckoutStatus.EXPIRED, now));
    }

    public Checkout stored() {
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
                strays);
    }

    private List<PaymentAttempt> replaced(PaymentAttempt changed) {
        return attempts.stream()
                .map(one -> one.number() == changed.number() ? changed : one)
                .toList();
    }

    private Checkout with(
            CheckoutState newState, List<PaymentAttempt> tries, List<UnappliedPayment> lost) {
        return new Checkout(
                id, version, buyer, orders, total, placedAt, expiresAt, newState, tries, lost);
    }
}
