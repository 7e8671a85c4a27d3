package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.TemporaryStore;
import fr.reemploi.application.lookup.KnownPlates;
import fr.reemploi.application.lookup.KnownPlatesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteKnownPlatesTest extends KnownPlatesContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected KnownPlates plates() {
        return store.adapter().knownPlates();
    }
}
