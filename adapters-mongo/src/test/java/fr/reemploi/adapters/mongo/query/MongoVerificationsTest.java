package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.lookup.Verifications;
import fr.reemploi.application.lookup.VerificationsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoVerificationsTest extends VerificationsContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected Verifications verifications() {
        return store.adapter().aggregate(Verifications.class);
    }
}
