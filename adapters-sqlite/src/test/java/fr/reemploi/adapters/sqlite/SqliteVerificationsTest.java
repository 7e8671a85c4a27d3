package fr.reemploi.adapters.sqlite;

import fr.reemploi.application.company.Verifications;
import fr.reemploi.application.company.VerificationsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteVerificationsTest extends VerificationsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Verifications verifications() {
        return store.adapter().verifications();
    }
}
