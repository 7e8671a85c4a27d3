package fr.reemploi.application.shipping;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shipping.SellerRates;

/// In-memory shipping rates.
public final class InMemorySellerRatesStore implements SellerRatesStore {
    private final InMemoryTable<AccountId, SellerRates> table =
            new InMemoryTable<>(SellerRates::seller, SellerRates::version);

    @Override
    public SellerRates of(AccountId seller) {
        return table.find(seller).orElseGet(() -> SellerRates.initial(seller));
    }

    @Override
    public SellerRates save(SellerRates rates) {
        return table.save(rates, rates.withNextVersion(), () -> {});
    }
}
