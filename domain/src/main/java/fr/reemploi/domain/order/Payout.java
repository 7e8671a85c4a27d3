package fr.reemploi.domain.order;

import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/// A payment to the seller.
///
/// @param number counts the payouts of an order from one
/// @param attempt incremented only after a definite refusal; a call with unknown outcome is
///   repeated with the same key, so that it cannot be paid twice
/// @param amount what is transferred
/// @param debt what is withheld for debts from other orders
/// @param transfer the provider's id of the transfer, once done
/// @param retryAt when it is retried after a refusal
public record Payout(
        int number,
        int attempt,
        Money amount,
        Money debt,
        Optional<String> transfer,
        Optional<Instant> retryAt) {
    public boolean isDone() {
        return transfer.isPresent();
    }

    /// Whether the provider should be called now.
    public boolean isDue(Instant now) {
        return !isDone() && retryAt.map(at -> !now.isBefore(at)).orElse(true);
    }

    Money entitlement() {
        return amount.plus(debt);
    }

    Payout withTransfer(String transferId) {
        return new Payout(number, attempt, amount, debt, Optional.of(transferId), Optional.empty());
    }

    Payout withRetryAt(Instant at) {
        return new Payout(number, attempt + 1, amount, debt, Optional.empty(), Optional.of(at));
    }
}
