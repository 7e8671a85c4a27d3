package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.TemporaryStore;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.webhook.Notices;
import fr.reemploi.application.webhook.NoticesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteNoticesTest extends NoticesContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Notices notices() {
        return store.adapter().notices();
    }

    @Override
    protected Outbox outbox() {
        return store.adapter().outbox();
    }
}
