package fr.reemploi.adapters.mongo;

import fr.reemploi.application.session.Sessions;
import fr.reemploi.application.session.SessionsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSessionsTest extends SessionsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Sessions sessions() {
        return store.adapter().sessions();
    }
}
