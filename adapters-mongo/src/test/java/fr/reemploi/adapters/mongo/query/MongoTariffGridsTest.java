package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.TemporaryStore;
import fr.reemploi.application.shipping.TariffGrids;
import fr.reemploi.application.shipping.TariffGridsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoTariffGridsTest extends TariffGridsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected TariffGrids grids() {
        return store.adapter().tariffGrids();
    }
}
