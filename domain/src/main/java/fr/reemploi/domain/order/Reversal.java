package fr.reemploi.domain.order;

import fr.reemploi.domain.shared.Money;

/// Money taken back from the seller after it was paid out to him.
///
/// @param number counts the reversals of an order from one
/// @param transfer the payout it takes back from; blank where nothing was transferred
public record Reversal(int number, String transfer, Money amount, Outcome outcome) {
    /// What came of it.
    public enum Outcome {
        ASKED,
        DONE,
        /// He has it no more: he owes it, and the next payout is less.
        OWED
    }

    public boolean isOpen() {
        return outcome == Outcome.ASKED;
    }

    Reversal withOutcome(Outcome other) {
        return new Reversal(number, transfer, amount, other);
    }
}
