package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.shipping.TariffGrids;
import fr.reemploi.application.shipping.TariffGridsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoTariffGridsTest extends TariffGridsContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected TariffGrids grids() {
        return store.adapter().tariffGrids();
    }
}
