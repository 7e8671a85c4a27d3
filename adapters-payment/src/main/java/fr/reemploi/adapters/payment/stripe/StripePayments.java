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

/// Payments by Stripe Connect with separate charges and transfers.
///
/// Stripe discards idempotency keys after a day, but a transfer may be retried later than that.
/// Each refund, transfer and reversal therefore carries its key as metadata and is looked up before
/// it is created.
public final class StripePayments implements Payments {
    private static final String KEY_METADATA = "key";

    private final StripeApi stripe;
    private final PayoutAccounts accounts;
    private final StripeOnboarding onboarding;
    private final StripeCheckoutSessions checkoutSessions;
    private final StripeDisputes disputes;

    public StripePayments(StripeApi stripe, PaymentSessions sessions, PayoutAccounts accounts) {
        this.stripe = stripe;
        this.accounts = accounts;
        this.onboarding = new StripeOnboarding(stripe);
        this.checkoutSessions = new StripeCheckoutSessions(stripe, sessions);
        this.disputes = new StripeDisputes(stripe);
    }

    @Override
    public String provider() {
        return StripeApi.NAME;
    }

    @Override
    public void requireAvailable() {
        stripe.requireConfigured();
    }

    @Override
    public URI createSession(PaymentRequest request) {
        return checkoutSessions.createSession(request);
    }

    @Override
    public void expireSession(PaymentId payment) {
        checkoutSessions.expireSession(payment);
    }

    @Override
    public PaymentStatus status(PaymentId payment) {
        return checkoutSessions.status(payment);
    }

    @Override
    public Optional<Chargeback> chargeback(String charge) {
        return disputes.chargeback(charge);
    }

    @Override
    public TransferResult refund(TransferRequest request) {
        return rejectionAsResult(() -> {
            var existing = existing(stripe.refunds(request.charge()), request);
            return result(existing.orElseGet(() -> create(request)));
        });
    }

    private Refund create(TransferRequest request) {
        var parameters =
                RefundCreateParams.builder()
                        .setCharge(request.charge())
                        .setAmount(request.amount().minor())
                        .putMetadata(KEY_METADATA, request.key())
                        .build();
        var key = StripeApi.idempotent(request.key());
        return stripe.call(client -> client.v1().refunds().create(parameters, key));
    }

    private static TransferResult result(Refund refund) {
        return switch (Optional.ofNullable(refund.getStatus()).orElse("unknown")) {
            case "succeeded" -> new TransferResult.Done(refund.getId());
            case "failed", "canceled" ->
                    new TransferResult.Refused(
                            Optional.ofNullable(refund.getFailureReason())
                                    .orElse(refund.getStatus()));
            default -> new TransferResult.Pending();
        };
    }

    /// Refused while the seller has no payout account or has not completed onboarding.
    @Override
    public TransferResult transfer(TransferRequest request, AccountId seller) {
        var account = readyAccount(seller);
        if (account.isEmpty()) return new TransferResult.Refused("seller not ready");
        return rejectionAsResult(() -> {
            var group = StripeApi.group(stripe.charge(request.charge()));
            var existing = existing(transfers(group), request);
            var transfer = existing.orElseGet(() -> create(request, account.get(), group));
            return new TransferResult.Done(transfer.getId());
        });
    }

    /// Reads the current status from Stripe for an account not known to be ready: webhooks for
    /// connected accounts may be missing, and Stripe's event list does not contain them.
    private Optional<PayoutAccount> readyAccount(AccountId seller) {
        var account = accounts.of(seller);
        if (account.isEmpty() || account.get().ready()) return account;
        var current = onboarding.status(account.get().providerAccount());
        if (!current.ready()) return Optional.empty();
        try {
            return Optional.of(accounts.save(account.get().withStatus(true, current.missing())));
        } catch (StaleVersionException concurrent) {
            return accounts.of(seller).filter(PayoutAccount::ready);
        }
    }

    private Transfer create(TransferRequest request, PayoutAccount account, String group) {
        var parameters =
                TransferCreateParams.builder()
                        .setAmount(request.amount().minor())
                        .setCurrency("eur")
                        .setDestination(account.providerAccount())
                        .setSourceTransaction(request.charge())
                        .setTransferGroup(group)
                        .putMetadata(KEY_METADATA, request.key())
                        .build();
        var key = StripeApi.idempotent(request.key());
        return stripe.call(client -> client.v1().transfers().create(parameters, key));
    }

    /// Refused if the seller's Stripe balance does not cover it; the amount then becomes a seller
    /// debt.
    @Override
    public TransferResult reverse(TransferRequest request, String transfer) {
        var page = TransferReversalListParams.builder().setLimit(StripeApi.MAX_PAGE_SIZE).build();
        var parameters =
                TransferReversalCreateParams.builder()
                        .setAmount(request.amount().minor())
                        .putMetadata(KEY_METADATA, request.key())
                        .build();
        var key = StripeApi.idempotent(request.key());
        return rejectionAsResult(() -> {
            var all =
                    stripe.call(client ->
                            client.v1()
                                    .transfers()
                                    .reversals()
                                    .list(transfer, page, StripeApi.defaultOptions()));
            var reversal =
                    existing(all.getData(), request)
                            .orElseGet(() ->
                                    stripe.call(client ->
                                            client.v1()
                                                    .transfers()
                                                    .reversals()
                                                    .create(transfer, parameters, key)));
            return new TransferResult.Done(reversal.getId());
        });
    }

    @Override
    public Money balance(String charge) {
        try {
            var retrieved = stripe.charge(charge);
            var captured = retrieved.getAmountCaptured() - retrieved.getAmountRefunded();
            var transferred =
                    transfers(StripeApi.group(retrieved)).stream()
                            .filter(transfer -> charge.equals(transfer.getSourceTransaction()))
                            .mapToLong(
                                    transfer -> transfer.getAmount() - transfer.getAmountReversed())
                            .sum();
            return Money.cents(captured - transferred);
        } catch (StripeRequestRejectedException rejection) {
            if (rejection.isNotFound()) return Money.ZERO;
            throw StripeApi.temporarilyUnavailable();
        }
    }

    private List<Transfer> transfers(String group) {
        var parameters =
                TransferListParams.builder()
                        .setTransferGroup(group)
                        .setLimit(StripeApi.MAX_PAGE_SIZE)
                        .build();
        return stripe.call(client ->
                        client.v1().transfers().list(parameters, StripeApi.defaultOptions()))
                .getData();
    }

    private static <T extends HasId & MetadataStore<?>> Optional<T> existing(
            List<T> all, TransferRequest request) {
        return all.stream()
                .filter(item ->
                        item.getMetadata() != null
                                && request.key().equals(item.getMetadata().get(KEY_METADATA)))
                .findFirst();
    }

    private static TransferResult rejectionAsResult(Supplier<TransferResult> action) {
        try {
            return action.get();
        } catch (StripeRequestRejectedException rejection) {
            return new TransferResult.Refused(rejection.code());
        }
    }
}
