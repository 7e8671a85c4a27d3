package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.shared.IdempotencyStore;
import fr.reemploi.application.shared.IdempotencyStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteIdempotencyStoreTest extends IdempotencyStoreContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected IdempotencyStore store() {
        return store.adapter().idempotencyStore();
    }
}
