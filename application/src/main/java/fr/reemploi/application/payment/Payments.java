package fr.reemploi.application.payment;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// The payment provider: takes a buyer's money on a page of its own, sends it back, and passes it
/// on to sellers. One payment may be for several sellers, so money is captured first and
/// transferred later, and a refund and the reversal of a transfer are two calls of which neither
/// causes the other (Stripe: separate charges and transfers).
///
/// Every call may throw `UnavailableException`: then nobody knows whether it was done, and the same
/// call is made again later. Calls that move money carry a key: the same key moves it once.
public interface Payments {
    /// Its name in answers: `sandbox`, `stripe`.
    String provider();

    /// Opens the page for an attempt; asked again, the same page.
    URI createSession(PaymentRequest request);

    /// Closes the page, so that nobody pays any more. A payment under way may still arrive.
    void expireSession(PaymentId payment);

    /// What became of an attempt, as the provider says now: the only word that counts, whoever
    /// brought the news.
    PaymentStatus status(PaymentId payment);

    /// Sends money back to the buyer.
    TransferResult refund(TransferRequest request);

    /// Passes money of a charge on to a seller.
    TransferResult transfer(TransferRequest request, AccountId seller);

    /// Takes money of a transfer back from a seller.
    ///
    /// @param transfer what `transfer` was called by the provider
    TransferResult reverse(TransferRequest request, String transfer);

    /// What is left of a charge: captured and neither refunded nor transferred, as the provider
    /// counts it; nothing of a charge he does not know.
    Money balance(String charge);

    /// What the buyer's bank says against a charge; empty when it never said anything.
    Optional<Chargeback> chargeback(String charge);

    /// What a buyer is asked to pay.
    ///
    /// @param expiresAt when the page should close by itself
    /// @param returnUrl where the buyer goes afterwards
    record PaymentRequest(PaymentId payment, Money amount, Instant expiresAt, URI returnUrl) {
        public CheckoutId checkout() {
            return payment.checkout();
        }
    }

    /// Money to be moved.
    ///
    /// @param key moves it once; another attempt after a definite refusal has another key
    /// @param charge the charge it comes from
    record TransferRequest(String key, String charge, Money amount) {}

    /// What became of an attempt to pay.
    sealed interface PaymentStatus {
        record Pending() implements PaymentStatus {}

        record Captured(String charge, Money amount, Instant at) implements PaymentStatus {}

        record Failed() implements PaymentStatus {}
    }

    /// What came of moving money.
    sealed interface TransferResult {
        /// It moved.
        ///
        /// @param reference what the provider calls it
        record Done(String reference) implements TransferResult {}

        /// On its way: asked again later.
        record Pending() implements TransferResult {}

        /// Definitely not moved.
        record Refused(String reason) implements TransferResult {}
    }
}
