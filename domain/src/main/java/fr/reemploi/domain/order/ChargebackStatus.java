package fr.reemploi.domain.order;

/// What the buyer's bank says about his payment. While it claims the money, and when it has taken
/// it, nothing goes on to the seller.
public enum ChargebackStatus {
    NONE,
    OPEN,
    /// The bank has taken the money back: the marketplace has lost it.
    LOST;

    boolean blocksPayouts() {
        return this != NONE;
    }
}
