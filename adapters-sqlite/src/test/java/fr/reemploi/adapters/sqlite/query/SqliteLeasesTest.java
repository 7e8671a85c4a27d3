package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.shared.Leases;
import fr.reemploi.application.shared.LeasesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteLeasesTest extends LeasesContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected Leases leases() {
        return store.adapter().leases();
    }
}
