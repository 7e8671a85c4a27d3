package fr.reemploi.application.payment;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Version;
import java.util.List;

/// A seller's account at the payment provider. Payouts are possible once the seller has provided
/// identity and bank details.
///
/// @param providerAccount the provider's id of the account
/// @param ready whether payouts are possible now
/// @param missing requirements not yet met, in the provider's terms
public record PayoutAccount(
        AccountId seller,
        Version version,
        String providerAccount,
        boolean ready,
        List<String> missing) {
    public PayoutAccount {
        missing = List.copyOf(missing);
    }

    /// A new account without any details.
    public static PayoutAccount created(AccountId seller, String account) {
        return new PayoutAccount(seller, Version.NEW, account, false, List.of());
    }

    /// The account with the provider's current status.
    public PayoutAccount withStatus(boolean isReady, List<String> stillMissing) {
        return new PayoutAccount(seller, version, providerAccount, isReady, stillMissing);
    }

    public PayoutAccount withNextVersion() {
        return new PayoutAccount(seller, version.next(), providerAccount, ready, missing);
    }
}
