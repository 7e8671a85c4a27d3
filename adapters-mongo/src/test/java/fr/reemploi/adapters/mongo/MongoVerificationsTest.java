package fr.reemploi.adapters.mongo;

import fr.reemploi.application.company.Verifications;
import fr.reemploi.application.company.VerificationsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoVerificationsTest extends VerificationsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Verifications verifications() {
        return store.adapter().verifications();
    }
}
