package fr.reemploi.domain.order;

import fr.reemploi.domain.shared.Money;

/// Money recovered from the seller after a payout.
///
/// @param number counts the reversals of an order from one
/// @param transfer the transfer to reverse; blank where nothing was transferred
public record Reversal(int number, String transfer, Money amount, Outcome outcome) {
    /// Outcome of the reversal.
    public enum Outcome {
        ASKED,
        DONE,
        /// The seller's balance does not cover it: it becomes a debt, deducted from the next
        /// payout.
        OWED
    }

    public boolean isOpen() {
        return outcome == Outcome.ASKED;
    }

    Reversal withOutcome(Outcome other) {
        return new Reversal(number, transfer, amount, other);
    }
}
