package fr.reemploi.application.shipping;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shipping.SellerRates;

/// Store of the sellers' own shipping rates.
public interface SellerRatesStore {
    /// A seller's rates; the defaults where none are stored.
    SellerRates of(AccountId seller);

    /// Stores the rates.
    ///
    /// @throws StaleVersionException if the stored rates are not at the version these were read
    ///   with
    SellerRates save(SellerRates rates);
}
