package fr.reemploi.domain.order;

import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/// Money that goes to the seller.
///
/// @param number counts the payouts of an order from one
/// @param attempt grows only after the provider definitely refused: one that was not heard of is
///   asked again under the same name, so that it cannot be paid twice
/// @param amount what is transferred
/// @param debt what the seller owed from other orders and is kept back
/// @param transfer what the provider calls it, once done
/// @param retryAt when it is tried again after a refusal
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

    /// Whether the provider should be asked now.
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
