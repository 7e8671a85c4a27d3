package fr.reemploi.application.audit;

import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.settings.SettingsChanged;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.AccountEvent.SecondFactorChanged;
import fr.reemploi.domain.shared.EnumNames;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        var id = UUID.nameUUIDFromBytes(event.id().getBytes(StandardCharsets.UTF_8));
        switch (event.event()) {
            case SettingsChanged(var section, var fields, var by, var at) ->
                    log.add(
                            new AuditEntry(
                                    id,
                                    at,
                                    Optional.of(by),
                                    "settings.changed",
                                    section.id(),
                                    fields));
            case SecondFactorChanged(var account, var action, var by, var at) ->
                    log.add(
                            new AuditEntry(
                                    id,
                                    at,
                                    by,
                                    "second-factor." + EnumNames.of(action),
                                    account.toString(),
                                    List.of()));
            default -> {}
        }
    }
}
