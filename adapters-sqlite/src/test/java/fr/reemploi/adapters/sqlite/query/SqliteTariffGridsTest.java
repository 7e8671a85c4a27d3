package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.TemporaryStore;
import fr.reemploi.application.shipping.TariffGrids;
import fr.reemploi.application.shipping.TariffGridsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteTariffGridsTest extends TariffGridsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected TariffGrids grids() {
        return store.adapter().tariffGrids();
    }
}
