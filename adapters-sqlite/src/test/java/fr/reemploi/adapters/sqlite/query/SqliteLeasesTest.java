package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.TemporaryStore;
import fr.reemploi.application.shared.Leases;
import fr.reemploi.application.shared.LeasesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteLeasesTest extends LeasesContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Leases leases() {
        return store.adapter().leases();
    }
}
