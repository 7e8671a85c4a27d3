package fr.reemploi.application.payment;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Version;
import java.util.List;

/// A seller as the payment provider knows him: money can be passed on to him once he has told who
/// he is and where his bank is.
///
/// @param providerAccount what the provider calls him
/// @param ready whether money can be passed on to him now
/// @param missing what he is still to tell, in the provider's words
public record PayoutAccount(
        AccountId seller,
        Version version,
        String providerAccount,
        boolean ready,
        List<String> missing) {
    public PayoutAccount {
        missing = List.copyOf(missing);
    }

    /// One who has told nothing yet.
    public static PayoutAccount created(AccountId seller, String account) {
        return new PayoutAccount(seller, Version.NEW, account, false, List.of());
    }

    /// The same, as the provider says he is now.
    public PayoutAccount withStatus(boolean isReady, List<String> stillMissing) {
        return new PayoutAccount(seller, version, providerAccount, isReady, stillMissing);
    }

    public PayoutAccount withNextVersion() {
        return new PayoutAccount(seller, version.next(), providerAccount, ready, missing);
    }
}
