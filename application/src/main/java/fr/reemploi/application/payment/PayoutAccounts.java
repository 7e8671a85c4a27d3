package fr.reemploi.application.payment;

import fr.reemploi.domain.account.AccountId;
import java.util.Optional;

/// Every seller the payment provider knows.
public interface PayoutAccounts {
    /// Empty for one who never began.
    Optional<PayoutAccount> of(AccountId seller);

    /// By the name the provider gave him.
    Optional<PayoutAccount> findByProviderAccount(String account);

    /// Stores a new one, or the next version of one.
    ///
    /// @throws StaleVersionException if another writer came between
    PayoutAccount save(PayoutAccount account);
}
