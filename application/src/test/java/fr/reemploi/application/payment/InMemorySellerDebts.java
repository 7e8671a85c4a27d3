package fr.reemploi.application.payment;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.ledger.SellerDebt;
import fr.reemploi.domain.shared.Change;

/// In-memory debts.
public final class InMemorySellerDebts implements SellerDebts {
    private final InMemoryTable<AccountId, SellerDebt> table =
            new InMemoryTable<>(SellerDebt::seller, SellerDebt::version);

    @Override
    public SellerDebt of(AccountId seller) {
        return table.find(seller).orElseGet(() -> SellerDebt.none(seller));
    }

    @Override
    public SellerDebt save(Change<SellerDebt> change) {
        return table.save(change.now(), change.now().withNextVersion(), () -> {});
    }
}
