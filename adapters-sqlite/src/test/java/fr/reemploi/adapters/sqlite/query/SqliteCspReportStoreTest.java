package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.csp.CspReportStore;
import fr.reemploi.application.csp.CspReportStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteCspReportStoreTest extends CspReportStoreContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected CspReportStore store() {
        return store.adapter().aggregate(CspReportStore.class);
    }
}
