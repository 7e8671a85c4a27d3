package fr.reemploi.application.payment;

import fr.reemploi.application.shared.OptimisticUpdate;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.ledger.SellerDebt;
import fr.reemploi.domain.shared.Change;
import java.util.function.Function;

/// Store of sellers' debts.
public interface SellerDebts {
    /// A seller's debt; empty when nothing is owed.
    SellerDebt of(AccountId seller);

    /// Stores the change.
    ///
    /// @throws StaleVersionException if another writer saved first
    SellerDebt save(Change<SellerDebt> change);

    /// Reads, changes and saves; on a version conflict, starts over.
    default SellerDebt update(AccountId seller, Function<SellerDebt, Change<SellerDebt>> change) {
        return OptimisticUpdate.of(() -> of(seller), change, this::save);
    }
}
