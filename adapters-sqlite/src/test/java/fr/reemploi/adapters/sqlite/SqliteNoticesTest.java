package fr.reemploi.adapters.sqlite;

import fr.reemploi.application.event.Outbox;
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
