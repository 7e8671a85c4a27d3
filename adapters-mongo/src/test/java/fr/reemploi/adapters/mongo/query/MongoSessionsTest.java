package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.account.SessionsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSessionsTest extends SessionsContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected Sessions sessions() {
        return store.adapter().aggregate(Sessions.class);
    }
}
