package fr.reemploi.adapters.sqlite;

import fr.reemploi.application.vehicle.KnownPlates;
import fr.reemploi.application.vehicle.KnownPlatesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteKnownPlatesTest extends KnownPlatesContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected KnownPlates plates() {
        return store.adapter().knownPlates();
    }
}
