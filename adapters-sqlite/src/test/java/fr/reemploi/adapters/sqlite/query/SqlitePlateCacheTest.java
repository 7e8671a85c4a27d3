package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.lookup.PlateCache;
import fr.reemploi.application.lookup.PlateCacheContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlitePlateCacheTest extends PlateCacheContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected PlateCache cache() {
        return store.adapter().plateCache();
    }
}
