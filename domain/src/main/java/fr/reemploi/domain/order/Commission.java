package fr.reemploi.domain.order;

import fr.reemploi.domain.shared.Money;

/// Commission of the marketplace on a sale, as agreed at purchase. Each amount is rounded once; the
/// seller gets the remainder.
///
/// @param basisPoints of the price of the items, before VAT
/// @param vatBasisPoints VAT rate on the commission
public record Commission(int basisPoints, int vatBasisPoints) {
    public Commission {
        if (basisPoints < 0 || basisPoints > 10_000 || vatBasisPoints < 0)
            throw new IllegalArgumentException("commission out of range: " + basisPoints);
    }

    public Money on(Money items) {
        return items.atRate(basisPoints);
    }

    public Money vatOn(Money items) {
        return on(items).atRate(vatBasisPoints);
    }

    /// Commission with VAT.
    public Money totalOn(Money items) {
        return on(items).plus(vatOn(items));
    }
}
