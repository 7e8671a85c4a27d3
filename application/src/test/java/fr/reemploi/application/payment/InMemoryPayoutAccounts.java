package fr.reemploi.application.payment;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.domain.account.AccountId;
import java.util.Optional;

/// In-memory payout accounts.
public final class InMemoryPayoutAccounts implements PayoutAccounts {
    private final InMemoryTable<AccountId, PayoutAccount> table =
            new InMemoryTable<>(PayoutAccount::seller, PayoutAccount::version);

    @Override
    public Optional<PayoutAccount> of(AccountId seller) {
        return table.find(seller);
    }

    @Override
    public Optional<PayoutAccount> findByProviderAccount(String account) {
        return table.all().stream()
                .filter(candidate -> candidate.providerAccount().equals(account))
                .findFirst();
    }

    @Override
    public PayoutAccount save(PayoutAccount account) {
        return table.save(account, account.withNextVersion(), () -> {});
    }
}
