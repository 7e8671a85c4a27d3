package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.TemporaryStore;
import fr.reemploi.application.shared.IdempotentCalls;
import fr.reemploi.application.shared.IdempotentCallsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteIdempotentCallsTest extends IdempotentCallsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected IdempotentCalls calls() {
        return store.adapter().idempotentCalls();
    }
}
