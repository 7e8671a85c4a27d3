package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.shared.IdempotencyStore;
import fr.reemploi.application.shared.IdempotencyStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoIdempotencyStoreTest extends IdempotencyStoreContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected IdempotencyStore store() {
        return store.adapter().idempotencyStore();
    }
}
