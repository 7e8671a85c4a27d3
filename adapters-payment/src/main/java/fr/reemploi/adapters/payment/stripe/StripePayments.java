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
import fr.reemploi.application.payment.Chargeback;
import fr.reemploi.application.payment.PaymentSessions;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Payments.TransferRequest;
import fr.reemploi.application.payment.Payments.TransferResult;
import fr.reemploi.application.payment.PayoutAccount;
import fr.reemploi.application.payment.PayoutAccounts;
import fr.reemploi.application.shared.StaleVersionException;
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

    private final StripeApi stripe;
    private final PayoutAccounts payees;
    private final StripeOnboarding onboarding;
    private final StripeCheckoutSessions pages;
    private final StripeDisputes contests;

    public StripePayments(StripeApi stripe, PaymentSessions sessions, PayoutAccounts payees) {
        this.stripe = stripe;
        this.payees = payees;
        this.onboarding = new StripeOnboarding(stripe);
        this.pages = new StripeCheckoutSessions(stripe, sessions);
        this.contests = new StripeDisputes(stripe);
    }

    @Override
    public String provider() {
        return StripeApi.NAME;
    }

    @Override
    public URI open(PaymentRequest bill) {
        return pages.open(bill);
    }

    @Override
    public void close(PaymentId payment) {
        pages.close(payment);
    }

    @Override
    public PaymentStatus ask(PaymentId payment) {
        return pages.ask(payment);
    }

    @Override
    public Optional<Chargeback> contested(String charge) {
        return contests.of(charge);
    }

    @Override
    public TransferResult refund(TransferRequest movement) {
        return moved(() -> {
            var made = made(stripe.refunds(movement.charge()), movement);
            return standing(made.orElseGet(() -> create(movement)));
        });
    }

    private Refund create(TransferRequest movement) {
        var asked =
                RefundCreateParams.builder()
                        .setCharge(movement.charge())
                        .setAmount(movement.amount().minor())
                        .putMetadata(KEY, movement.key())
                        .build();
        var key = StripeApi.once(movement.key());
        return stripe.ask(to -> to.v1().refunds().create(asked, key));
    }

    private static TransferResult standing(Refund refund) {
        return switch (Optional.ofNullable(refund.getStatus()).orElse("unknown")) {
            case "succeeded" -> new TransferResult.Done(refund.getId());
            case "failed", "canceled" ->
                    new TransferResult.Refused(
                            Optional.ofNullable(refund.getFailureReason())
                                    .orElse(refund.getStatus()));
            default -> new TransferResult.Pending();
        };
    }

    /// A seller who has not begun to be known is not asked about: his money waits.
    @Override
    public TransferResult transfer(TransferRequest movement, AccountId seller) {
        var payee = ready(seller);
        if (payee.isEmpty()) return new TransferResult.Refused("seller not ready");
        return moved(() -> {
            var group = StripeApi.group(stripe.charge(movement.charge()));
            var made = made(transfers(group), movement);
            var transfer = made.orElseGet(() -> create(movement, payee.get(), group));
            return new TransferResult.Done(transfer.getId());
        });
    }

    /// He may have become ready without the house hearing of it: his own calls can be missing, and
    /// are in no list.
    private Optional<PayoutAccount> ready(AccountId seller) {
        var known = payees.of(seller);
        if (known.isEmpty() || known.get().ready()) return known;
        var now = onboarding.ask(known.get().account());
        if (!now.ready()) return Optional.empty();
        try {
            return Optional.of(payees.save(known.get().seen(true, now.missing())));
        } catch (StaleVersionException heardMeanwhile) {
            return payees.of(seller).filter(PayoutAccount::ready);
        }
    }

    private Transfer create(TransferRequest movement, PayoutAccount payee, String group) {
        var asked =
                TransferCreateParams.builder()
                        .setAmount(movement.amount().minor())
                        .setCurrency("eur")
                        .setDestination(payee.account())
                        .setSourceTransaction(movement.charge())
                        .setTransferGroup(group)
                        .putMetadata(KEY, movement.key())
                        .build();
        var key = StripeApi.once(movement.key());
        return stripe.ask(to -> to.v1().transfers().create(asked, key));
    }

    /// Refused when the seller's balance there does not cover it: then he owes it.
    @Override
    public TransferResult reverse(TransferRequest movement, String transfer) {
        var page = TransferReversalListParams.builder().setLimit(StripeApi.MOST).build();
        var asked =
                TransferReversalCreateParams.builder()
                        .setAmount(movement.amount().minor())
                        .putMetadata(KEY, movement.key())
                        .build();
        var key = StripeApi.once(movement.key());
        return moved(() -> {
            var all =
                    stripe.ask(to ->
                            to.v1()
                                    .transfers()
                                    .reversals()
                                    .list(transfer, page, StripeApi.plain()));
            var reversal =
                    made(all.getData(), movement)
                            .orElseGet(() ->
                                    stripe.ask(to ->
                                            to.v1()
                                                    .transfers()
                                                    .reversals()
                                                    .create(transfer, asked, key)));
            return new TransferResult.Done(reversal.getId());
        });
    }

    @Override
    public Money held(String charge) {
        try {
            var known = stripe.charge(charge);
            var kept = known.getAmountCaptured() - known.getAmountRefunded();
            var passedOn =
                    transfers(StripeApi.group(known)).stream()
                            .filter(one -> charge.equals(one.getSourceTransaction()))
                            .mapToLong(one -> one.getAmount() - one.getAmountReversed())
                            .sum();
            return Money.cents(kept - passedOn);
        } catch (StripeRequestRejectedException unknown) {
            if (unknown.isUnknown()) return Money.NOTHING;
            throw StripeApi.soon();
        }
    }

    private List<Transfer> transfers(String group) {
        var of =
                TransferListParams.builder()
                        .setTransferGroup(group)
                        .setLimit(StripeApi.MOST)
                        .build();
        return stripe.ask(to -> to.v1().transfers().list(of, StripeApi.plain())).getData();
    }

    private static <T extends HasId & MetadataStore<?>> Optional<T> made(
            List<T> all, TransferRequest movement) {
        return all.stream()
                .filter(one ->
                        one.getMetadata() != null
                                && movement.key().equals(one.getMetadata().get(KEY)))
                .findFirst();
    }

    private static TransferResult moved(Supplier<TransferResult> move) {
        try {
            return move.get();
        } catch (StripeRequestRejectedException refused) {
            return new TransferResult.Refused(refused.code());
        }
    }
}
