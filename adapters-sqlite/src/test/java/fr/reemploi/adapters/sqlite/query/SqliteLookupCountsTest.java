package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.lookup.LookupCounts;
import fr.reemploi.application.lookup.LookupCountsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteLookupCountsTest extends LookupCountsContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected LookupCounts counts() {
        return store.adapter().lookupCounts();
    }
}
