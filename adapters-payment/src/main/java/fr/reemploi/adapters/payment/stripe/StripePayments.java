package fr.reemploi.adapters.payment.stripe;

import com.stripe.model.HasId;
import com.stripe.model.MetadataStore;
import com.stripe.model.Refund;
import com.stripe.model.Transfer;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;
import com.stripe.param.TransferReversalCreateParams;
import com.stripe.param.TransferReversalListParams;
import fr.reemploi.application.payment.Contest;
import fr.reemploi.application.payment.Payee;
import fr.reemploi.application.payment.Payees;
import fr.reemploi.application.payment.PaymentSessions;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Payments.Moved;
import fr.reemploi.application.payment.Payments.Movement;
import fr.reemploi.application.shared.StaleVersion;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Payment by Stripe Connect: separate charges and transfers.
///
/// Stripe forgets an idempotency key after a day, and a transfer may be asked for again later than
/// that: each refund, transfer and reversal carries its key as metadata, and is looked up before it
/// is created.
public final class StripePayments implements Payments {
    private static final String KEY = "key";

    private final Stripe stripe;
    private final Payees payees;
    private final StripeOnboarding onboarding;
    private final StripePages pages;
    private final StripeContests contests;

    public StripePayments(Stripe stripe, PaymentSessions sessions, Payees payees) {
        this.stripe = stripe;
        this.payees = payees;
        this.onboarding = new StripeOnboarding(stripe);
        this.pages = new StripePages(stripe, sessions);
        this.contests = new StripeContests(stripe);
    }

    @Override
    public String provider() {
        return Stripe.NAME;
    }

    @Override
    public URI open(Bill bill) {
        return pages.open(bill);
    }

    @Override
    public void close(PaymentId payment) {
        pages.close(payment);
    }

    @Override
    public Standing ask(PaymentId payment) {
        return pages.ask(payment);
    }

    @Override
    public Optional<Contest> contested(String charge) {
        return contests.of(charge);
    }

    @Override
    public Moved refund(Movement movement) {
        return moved(() -> {
            var made = made(stripe.refunds(movement.charge()), movement);
            return standing(made.orElseGet(() -> create(movement)));
        });
    }

    private Refund create(Movement movement) {
        var asked =
                RefundCreateParams.builder()
                        .setCharge(movement.charge())
                        .setAmount(movement.amount().minor())
                        .putMetadata(KEY, movement.key())
                        .build();
        var key = Stripe.once(movement.key());
        return stripe.ask(to -> to.v1().refunds().create(asked, key));
    }

    private static Moved standing(Refund refund) {
        return switch (Optional.ofNullable(refund.getStatus()).orElse("unknown")) {
            case "succeeded" -> new Moved.Done(refund.getId());
            case "failed", "canceled" ->
                    new Moved.Refused(
                            Optional.ofNullable(refund.getFailureReason())
                                    .orElse(refund.getStatus()));
            default -> new Moved.Pending();
        };
    }

    /// A seller who has not begun to be known is not asked about: his money waits.
    @Override
    public Moved transfer(Movement movement, AccountId seller) {
        var payee = ready(seller);
        if (payee.isEmpty()) return new Moved.Refused("seller not ready");
        return moved(() -> {
            var group = Stripe.group(stripe.charge(movement.charge()));
            var made = made(transfers(group), movement);
            var transfer = made.orElseGet(() -> create(movement, payee.get(), group));
            return new Moved.Done(transfer.getId());
        });
    }

    /// He may have become ready without the house hearing of it: his own calls can be missing, and
    /// are in no list.
    private Optional<Payee> ready(AccountId seller) {
        var known = payees.of(seller);
        if (known.isEmpty() || known.get().ready()) return known;
        var now = onboarding.ask(known.get().account());
        if (!now.ready()) return Optional.empty();
        try {
            return Optional.of(payees.save(known.get().seen(true, now.missing())));
        } catch (StaleVersion heardMeanwhile) {
            return payees.of(seller).filter(Payee::ready);
        }
    }

    private Transfer create(Movement movement, Payee payee, String group) {
        var asked =
                TransferCreateParams.builder()
                        .setAmount(movement.amount().minor())
                        .setCurrency("eur")
                        .setDestination(payee.account())
                        .setSourceTransaction(movement.charge())
                        .setTransferGroup(group)
                        .putMetadata(KEY, movement.key())
                        .build();
        var key = Stripe.once(movement.key());
        return stripe.ask(to -> to.v1().transfers().create(asked, key));
    }

    /// Refused when the seller's balance there does not cover it: then he owes it.
    @Override
    public Moved reverse(Movement movement, String transfer) {
        var page = TransferReversalListParams.builder().setLimit(Stripe.MOST).build();
        var asked =
                TransferReversalCreateParams.builder()
                        .setAmount(movement.amount().minor())
                        .putMetadata(KEY, movement.key())
                        .build();
        var key = Stripe.once(movement.key());
        return moved(() -> {
            var all =
                    stripe.ask(to ->
                            to.v1().transfers().reversals().list(transfer, page, Stripe.plain()));
            var reversal =
                    made(all.getData(), movement)
                            .orElseGet(() ->
                                    stripe.ask(to ->
                                            to.v1()
                                                    .transfers()
                                                    .reversals()
                                                    .create(transfer, asked, key)));
            return new Moved.Done(reversal.getId());
        });
    }

    @Override
    public Money held(String charge) {
        try {
            var known = stripe.charge(charge);
            var kept = known.getAmountCaptured() - known.getAmountRefunded();
            var passedOn =
                    transfers(Stripe.group(known)).stream()
                            .filter(one -> charge.equals(one.getSourceTransaction()))
                            .mapToLong(one -> one.getAmount() - one.getAmountReversed())
                            .sum();
            return Money.cents(kept - passedOn);
        } catch (StripeRefused unknown) {
            if (unknown.isUnknown()) return Money.NOTHING;
            throw Stripe.soon();
        }
    }

    private List<Transfer> transfers(String group) {
        var of = TransferListParams.builder().setTransferGroup(group).setLimit(Stripe.MOST).build();
        return stripe.ask(to -> to.v1().transfers().list(of, Stripe.plain())).getData();
    }

    private static <T extends HasId & MetadataStore<?>> Optional<T> made(
            List<T> all, Movement movement) {
        return all.stream()
                .filter(one ->
                        one.getMetadata() != null
                                && movement.key().equals(one.getMetadata().get(KEY)))
                .findFirst();
    }

    private static Moved moved(Supplier<Moved> move) {
        try {
            return move.get();
        } catch (StripeRefused refused) {
            return new Moved.Refused(refused.code());
        }
    }
}
