package fr.reemploi.domain.shipping;

/// How the part is delivered.
public enum Carrier {
    /// Shipped by the seller with any carrier, at the seller's own rates.
    SELLER_RATES,
    /// Picked up by the buyer.
    LOCAL_PICKUP,
    BOXTAL,
    MONDIAL_RELAY;

    /// Whether the marketplace buys the label, rather than the seller shipping it.
    public boolean isPaidByMarketplace() {
        return this == BOXTAL || this == MONDIAL_RELAY;
    }
}
