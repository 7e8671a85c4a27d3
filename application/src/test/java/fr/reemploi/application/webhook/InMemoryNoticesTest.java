package fr.reemploi.application.webhook;

import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.outbox.Outbox;

class InMemoryNoticesTest extends NoticesContract {
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final InMemoryNotices notices = new InMemoryNotices(outbox);

    @Override
    protected Notices notices() {
        return notices;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }
}
