package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.content.FaqStore;
import fr.reemploi.application.content.FaqStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteFaqStoreTest extends FaqStoreContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected FaqStore store() {
        return store.adapter().aggregate(FaqStore.class);
    }
}
