package fr.reemploi.domain.order;

/// Status of a chargeback by the buyer's bank. While it is open or lost, the seller is not paid.
public enum ChargebackStatus {
    NONE,
    OPEN,
    /// The bank withdrew the money: the marketplace lost it.
    LOST;

    boolean blocksPayouts() {
        return this != NONE;
    }
}
