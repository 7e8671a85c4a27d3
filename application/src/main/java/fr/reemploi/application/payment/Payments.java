package fr.reemploi.application.payment;

import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// Port to the payment provider: collects payments on a hosted page, refunds buyers and pays
/// sellers. One payment may cover several sellers, so a charge is captured first and transferred
/// later; a refund and the reversal of a transfer are independent calls (separate charges and
/// transfers).
///
/// Every call may throw `UnavailableException`: the outcome is then unknown, and the same call is
/// repeated later. Calls that transfer money have an idempotency key: the same key executes once.
public interface Payments {
    /// The provider's name in API responses and webhooks, given by its adapter: `sandbox` for the
    /// simulated one.
    String provider();

    /// Checks, without a call to the provider, that the settings allow a payment.
    ///
    /// @throws UnavailableException `payment.unavailable` if no session can be created until an
    ///   administrator completes the settings
    void requireAvailable();

    /// Creates the payment session of an attempt and returns its page; idempotent per attempt.
    URI createSession(PaymentRequest request);

    /// Expires the session, so that it cannot be paid any more. A payment in progress may still
    /// arrive.
    void expireSession(PaymentId payment);

    /// The current status of an attempt. This is the only source of truth, whatever triggered the
    /// query.
    PaymentStatus status(PaymentId payment);

    /// Refunds the buyer.
    TransferResult refund(TransferRequest request);

    /// Transfers money of a charge to a seller.
    TransferResult transfer(TransferRequest request, AccountId seller);

    /// Reverses a transfer.
    ///
    /// @param transfer the provider's id of the transfer
    TransferResult reverse(TransferRequest request, String transfer);

    /// The balance of a charge: captured and neither refunded nor transferred; zero for an unknown
    /// charge.
    Money balance(String charge);

    /// The chargeback of a charge; empty when there was none.
    Optional<Chargeback> chargeback(String charge);

    /// A request for a payment.
    ///
    /// @param expiresAt when the session should expire
    /// @param returnUrl where the buyer returns afterwards
    record PaymentRequest(PaymentId payment, Money amount, Instant expiresAt, URI returnUrl) {
        public CheckoutId checkout() {
            return payment.checkout();
        }
    }

    /// A request to transfer money.
    ///
    /// @param key idempotency key; a new attempt after a definite refusal has another key
    /// @param charge the charge it comes from
    record TransferRequest(String key, String charge, Money amount) {}

    /// Status of a payment attempt.
    sealed interface PaymentStatus {
        record Pending() implements PaymentStatus {}

        record Captured(String charge, Money amount, Instant at) implements PaymentStatus {}

        record Failed() implements PaymentStatus {}
    }

    /// Result of a transfer.
    sealed interface TransferResult {
        /// Executed.
        ///
        /// @param reference the provider's id of the transaction
        record Done(String reference) implements TransferResult {}

        /// Pending: to be queried later.
        record Pending() implements TransferResult {}

        /// Definitely not executed.
        record Refused(String reason) implements TransferResult {}
    }
}
