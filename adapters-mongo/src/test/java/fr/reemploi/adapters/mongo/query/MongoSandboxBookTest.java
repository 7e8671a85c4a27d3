package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.TemporaryStore;
import fr.reemploi.application.payment.SandboxBook;
import fr.reemploi.application.payment.SandboxBookContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSandboxBookTest extends SandboxBookContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected SandboxBook book() {
        return store.adapter().sandboxBook();
    }
}
