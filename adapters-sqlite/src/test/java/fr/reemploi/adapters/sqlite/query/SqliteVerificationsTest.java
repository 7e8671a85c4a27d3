package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.TemporaryStore;
import fr.reemploi.application.lookup.Verifications;
import fr.reemploi.application.lookup.VerificationsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteVerificationsTest extends VerificationsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Verifications verifications() {
        return store.adapter().verifications();
    }
}
