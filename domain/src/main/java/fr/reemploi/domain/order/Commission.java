package fr.reemploi.domain.order;

import fr.reemploi.domain.shared.Money;

/// What the marketplace takes of a sale, as agreed when it was made. Each amount is rounded once:
/// the seller's part is what is left.
///
/// @param basisPoints hundredths of a percent of the parts' price, before VAT
/// @param vatBasisPoints the VAT on it, likewise
public record Commission(int basisPoints, int vatBasisPoints) {
    public Commission {
        if (basisPoints < 0 || basisPoints > 10_000 || vatBasisPoints < 0)
            throw new IllegalArgumentException("no commission: " + basisPoints);
    }

    public Money on(Money items) {
        return items.atRate(basisPoints);
    }

    public Money vatOn(Money items) {
        return on(items).atRate(vatBasisPoints);
    }

    /// With VAT.
    public Money totalOn(Money items) {
        return on(items).plus(vatOn(items));
    }
}
