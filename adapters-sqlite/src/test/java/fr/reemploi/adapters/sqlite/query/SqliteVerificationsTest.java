package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.lookup.Verifications;
import fr.reemploi.application.lookup.VerificationsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteVerificationsTest extends VerificationsContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected Verifications verifications() {
        return store.adapter().aggregate(Verifications.class);
    }
}
