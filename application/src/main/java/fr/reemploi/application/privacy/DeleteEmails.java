package fr.reemploi.application.privacy;

import fr.reemploi.application.account.EmailArchive;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.AccountEvent.EmailReleased;
import fr.reemploi.domain.shared.DomainEvent;

/// Event handler: deletes the e-mails kept for an address that its account no longer has. The event
/// is stored in the same write as the erasure or the new address, so that a program killed after it
/// deletes them at the next start.
@UseCase
public final class DeleteEmails implements EventHandler {
    private final EmailArchive emails;

    public DeleteEmails(EmailArchive emails) {
        this.emails = emails;
    }

    @Override
    public boolean accepts(DomainEvent event) {
        return event instanceof EmailReleased;
    }

    @Override
    public void handle(StoredEvent event) {
        if (event.event() instanceof EmailReleased(_, var email, _)) emails.deleteTo(email);
    }
}
