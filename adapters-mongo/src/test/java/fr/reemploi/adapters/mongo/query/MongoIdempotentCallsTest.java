package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.TemporaryStore;
import fr.reemploi.application.shared.IdempotentCalls;
import fr.reemploi.application.shared.IdempotentCallsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoIdempotentCallsTest extends IdempotentCallsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected IdempotentCalls calls() {
        return store.adapter().idempotentCalls();
    }
}
