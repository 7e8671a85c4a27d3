package fr.reemploi.application.audit;

import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.settings.SettingsChanged;
import fr.reemploi.application.shared.UseCase;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/// Writes events to the audit log. Repeated delivery of an event adds one entry.
@UseCase
public final class RecordAudit implements EventHandler {
    private final AuditLog log;

    public RecordAudit(AuditLog log) {
        this.log = log;
    }

    @Override
    public void handle(StoredEvent event) {
        if (event.event() instanceof SettingsChanged(var section, var fields, var by, var at))
            log.add(
                    new AuditEntry(
                            UUID.nameUUIDFromBytes(event.id().getBytes(StandardCharsets.UTF_8)),
                            at,
                            Optional.of(by),
                            "settings.changed",
                            section.id(),
                            fields));
    }
}
