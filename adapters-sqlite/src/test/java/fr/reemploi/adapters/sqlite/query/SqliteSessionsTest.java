package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.account.SessionsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSessionsTest extends SessionsContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected Sessions sessions() {
        return store.adapter().aggregate(Sessions.class);
    }
}
