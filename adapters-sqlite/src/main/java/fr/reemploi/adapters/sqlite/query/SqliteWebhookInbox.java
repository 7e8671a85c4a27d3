package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.DocumentTable.Events;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.webhook.WebhookInbox;
import fr.reemploi.application.webhook.WebhookReceived;
import fr.reemploi.domain.shared.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class SqliteWebhookInbox implements WebhookInbox {
    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteWebhookInbox(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public boolean keep(UUID id, WebhookReceived came) {
        var told = StoredEvent.of("notice/" + id, Version.NEW.next(), List.of(came));
        var events = Events.of(told);
        return writer.write(statements -> {
            var isNew =
                    statements.run(Sql.KEEP_NOTICE, id.toString(), came.at().toEpochMilli()) == 1;
            if (isNew) events.put(statements);
            return isNew;
        });
    }

    @Override
    public void forgetBefore(Instant instant) {
        writer.write(statements -> statements.run(Sql.FORGET_NOTICES, instant.toEpochMilli()));
    }

    @Override
    public Optional<Instant> readUntil(String provider) {
        return readers.read(statements ->
                statements.first(
                        Sql.FIND_NOTICE_CURSOR,
                        row -> Instant.ofEpochMilli(row.getLong(1)),
                        provider));
    }

    @Override
    public void readUntil(String provider, Instant until) {
        writer.write(statements ->
                statements.run(Sql.MOVE_NOTICE_CURSOR, provider, until.toEpochMilli()));
    }
}
