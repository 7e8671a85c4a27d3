package fr.reemploi.adapters.mongo;

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
