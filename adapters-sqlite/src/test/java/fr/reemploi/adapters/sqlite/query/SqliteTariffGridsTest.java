package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.shipping.TariffGrids;
import fr.reemploi.application.shipping.TariffGridsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteTariffGridsTest extends TariffGridsContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected TariffGrids grids() {
        return store.adapter().tariffGrids();
    }
}
