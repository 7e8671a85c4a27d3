package fr.reemploi.application.payment;

import fr.reemploi.domain.account.AccountId;
import java.util.Optional;

/// Every seller the payment provider knows.
public interface Payees {
    /// Empty for one who never began.
    Optional<Payee> of(AccountId seller);

    /// By the name the provider gave him.
    Optional<Payee> called(String account);

    /// Stores a new one, or the next version of one.
    ///
    /// @throws StaleVersion if another writer came between
    Payee save(Payee payee);
}
