package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.radio.RadioStationStore;
import fr.reemploi.application.radio.RadioStationStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteRadioStationStoreTest extends RadioStationStoreContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected RadioStationStore store() {
        return store.adapter().aggregate(RadioStationStore.class);
    }
}
