package fr.reemploi.adapters.payment;

import com.stripe.model.Charge;
import com.stripe.model.HasId;
import com.stripe.model.MetadataStore;
import com.stripe.model.Refund;
import com.stripe.model.Transfer;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;
import com.stripe.param.TransferReversalCreateParams;
import com.stripe.param.TransferReversalListParams;
import fr.reemploi.application.payment.Payee;
import fr.reemploi.application.payment.Payees;
import fr.reemploi.application.payment.Payments.Moved;
import fr.reemploi.application.payment.Payments.Movement;
import fr.reemploi.application.shared.StaleVersion;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Money moved at Stripe. Stripe forgets a key after a day, and the house may ask again later than
/// that: so each movement bears its key, and is looked for before it is made.
final class StripeMoves {
    private static final String KEY = "key";
    private static final long MOST = 100;

    private final Stripe stripe;
    private final Payees payees;
    private final StripeOnboarding onboarding;

    StripeMoves(Stripe stripe, Payees payees) {
        this.stripe = stripe;
        this.payees = payees;
        this.onboarding = new StripeOnboarding(stripe);
    }

    Moved refund(Movement movement) {
        return moved(() -> {
            var made = made(refunds(movement.charge()), movement);
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

    List<Refund> refunds(String charge) {
        var of = RefundListParams.builder().setCharge(charge).setLimit(MOST).build();
        return stripe.ask(to -> to.v1().refunds().list(of, Stripe.plain())).getData();
    }

    /// A seller who has not begun to be known is not asked about: his money waits.
    Moved transfer(Movement movement, AccountId seller) {
        var payee = ready(seller);
        if (payee.isEmpty()) return new Moved.Refused("seller not ready");
        return moved(() -> {
            var group = group(charge(movement.charge()));
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
    Moved reverse(Movement movement, String transfer) {
        var page = TransferReversalListParams.builder().setLimit(MOST).build();
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

    Money held(String charge) {
        try {
            var known = charge(charge);
            var kept = known.getAmountCaptured() - known.getAmountRefunded();
            var passedOn =
                    transfers(group(known)).stream()
                            .filter(one -> charge.equals(one.getSourceTransaction()))
                            .mapToLong(one -> one.getAmount() - one.getAmountReversed())
                            .sum();
            return Money.cents(kept - passedOn);
        } catch (StripeRefused unknown) {
            if (unknown.isUnknown()) return Money.NOTHING;
            throw Stripe.soon();
        }
    }

    Charge charge(String id) {
        return stripe.ask(to -> to.v1().charges().retrieve(id, Stripe.plain()));
    }

    /// The group is the payment's name.
    static String group(Charge charge) {
        return Optional.ofNullable(charge.getTransferGroup()).orElse("none");
    }

    private List<Transfer> transfers(String group) {
        var of = TransferListParams.builder().setTransferGroup(group).setLimit(MOST).build();
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
