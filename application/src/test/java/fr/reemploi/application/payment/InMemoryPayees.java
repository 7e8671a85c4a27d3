package fr.reemploi.application.payment;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.domain.account.AccountId;
import java.util.Optional;

/// Sellers as the payment provider knows them, in memory.
public final class InMemoryPayees implements Payees {
    private final InMemoryTable<AccountId, Payee> table =
            new InMemoryTable<>(Payee::seller, Payee::version);

    @Override
    public Optional<Payee> of(AccountId seller) {
        return table.find(seller);
    }

    @Override
    public Optional<Payee> called(String account) {
        return table.all().stream().filter(one -> one.account().equals(account)).findFirst();
    }

    @Override
    public Payee save(Payee payee) {
        return table.save(payee, payee.stored(), () -> {});
    }
}
