package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.payment.SandboxPaymentStore;
import fr.reemploi.application.payment.SandboxPaymentStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSandboxPaymentStoreTest extends SandboxPaymentStoreContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected SandboxPaymentStore store() {
        return store.adapter().aggregate(SandboxPaymentStore.class);
    }
}
