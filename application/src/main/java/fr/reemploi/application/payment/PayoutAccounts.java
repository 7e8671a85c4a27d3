package fr.reemploi.application.payment;

import fr.reemploi.domain.account.AccountId;
import java.util.Optional;

/// Store of payout accounts.
public interface PayoutAccounts {
    /// Empty for a seller who has not started onboarding.
    Optional<PayoutAccount> of(AccountId seller);

    /// Finds an account by the provider's id.
    Optional<PayoutAccount> findByProviderAccount(String account);

    /// Stores a new account or the next version of one.
    ///
    /// @throws StaleVersionException if another writer saved first
    PayoutAccount save(PayoutAccount account);
}
