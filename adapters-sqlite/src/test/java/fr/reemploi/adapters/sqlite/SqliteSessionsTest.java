package fr.reemploi.adapters.sqlite;

import fr.reemploi.application.session.Sessions;
import fr.reemploi.application.session.SessionsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSessionsTest extends SessionsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Sessions sessions() {
        return store.adapter().sessions();
    }
}
