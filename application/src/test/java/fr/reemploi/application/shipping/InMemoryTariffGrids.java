package fr.reemploi.application.shipping;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shipping.Tariffs;

/// Grids in memory.
public final class InMemoryTariffGrids implements TariffGrids {
    private final InMemoryTable<AccountId, Tariffs> table =
            new InMemoryTable<>(Tariffs::seller, Tariffs::version);

    @Override
    public Tariffs of(AccountId seller) {
        return table.find(seller).orElseGet(() -> Tariffs.initial(seller));
    }

    @Override
    public Tariffs save(Tariffs tariffs) {
        return table.save(tariffs, tariffs.withNextVersion(), () -> {});
    }
}
