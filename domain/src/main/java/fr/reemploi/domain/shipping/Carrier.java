package fr.reemploi.domain.shipping;

/// Who brings the part.
public enum Carrier {
    /// Whoever the seller chooses, at the prices of his own grid.
    SELLER_RATES,
    /// Nobody: the buyer fetches it.
    LOCAL_PICKUP,
    BOXTAL,
    MONDIAL_RELAY;

    /// Whether the marketplace buys the label, rather than the seller sending it by himself.
    public boolean isPaidByMarketplace() {
        return this == BOXTAL || this == MONDIAL_RELAY;
    }
}
