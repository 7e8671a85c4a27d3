package fr.reemploi.application.privacy;

import fr.reemploi.application.account.AddressBooks;
import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.imports.ImportFiles;
import fr.reemploi.application.imports.Imports;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.IdempotencyStore;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.AccountEvent.AccountErased;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.DomainEvent;
import java.util.Optional;

/// Event handler: deletes what an erased account left in other stores. The account itself is
/// blanked at once; listings, verifications and e-mails have handlers of their own. Orders and
/// invoices are kept, as the law requires (Code de commerce, L. 123-22).
@UseCase
public final class ErasePersonalData implements EventHandler {
    private static final int BATCH = 100;

    private final Sessions sessions;
    private final AddressBooks addressBooks;
    private final Imports imports;
    private final ImportFiles importFiles;
    private final IdempotencyStore idempotency;

    public ErasePersonalData(
            Sessions sessions,
            AddressBooks addressBooks,
            Imports imports,
            ImportFiles importFiles,
            IdempotencyStore idempotency) {
        this.sessions = sessions;
        this.addressBooks = addressBooks;
        this.imports = imports;
        this.importFiles = importFiles;
        this.idempotency = idempotency;
    }

    @Override
    public boolean accepts(DomainEvent event) {
        return event instanceof AccountErased;
    }

    @Override
    public void handle(StoredEvent event) {
        if (event.event() instanceof AccountErased(var account, _)) erase(account);
    }

    private void erase(AccountId account) {
        sessions.deleteAll(account);
        addressBooks.deleteOf(account);
        idempotency.deleteOf(account.toString());
        for (; ; ) {
            var batch = imports.ofSeller(account, Optional.empty(), BATCH);
            if (batch.isEmpty()) return;
            for (var imported : batch) {
                importFiles.delete(imported.id());
                imports.delete(imported.id());
            }
        }
    }
}
