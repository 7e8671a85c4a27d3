package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.shipping.SellerRatesStore;
import fr.reemploi.application.shipping.SellerRatesStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSellerRatesStoreTest extends SellerRatesStoreContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected SellerRatesStore grids() {
        return store.adapter().aggregate(SellerRatesStore.class);
    }
}
