package fr.reemploi.application.shipping;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shipping.SellerRates;

/// Each seller's own grid of delivery prices.
public interface SellerRatesStore {
    /// A seller's grid; the initial one where he never wrote his own.
    SellerRates of(AccountId seller);

    /// Stores a grid.
    ///
    /// @throws StaleVersionException if the stored grid is not at the version this one was read
    ///   with
    SellerRates save(SellerRates rates);
}
