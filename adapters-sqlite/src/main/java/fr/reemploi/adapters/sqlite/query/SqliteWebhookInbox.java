package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.OutboxRows;
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
    public boolean add(UUID id, WebhookReceived event) {
        var storedEvents = StoredEvent.of("notice/" + id, Version.NEW.next(), List.of(event));
        var events = OutboxRows.of(storedEvents);
        return writer.write(statements -> {
            var isNew =
                    statements.run(
                                    Sql.INSERT_WEBHOOK_EVENT,
                                    id.toString(),
                                    event.at().toEpochMilli())
                            == 1;
            if (isNew) events.put(statements);
            return isNew;
        });
    }

    @Override
    public void deleteBefore(Instant instant) {
        writer.write(statements ->
                statements.run(Sql.DELETE_OLD_WEBHOOK_EVENTS, instant.toEpochMilli()));
    }

    @Override
    public Optional<Instant> polledUntil(String provider) {
        return readers.read(statements ->
                statements.first(
                        Sql.FIND_WEBHOOK_CURSOR,
                        row -> Instant.ofEpochMilli(row.getLong(1)),
                        provider));
    }

    @Override
    public void polledUntil(String provider, Instant until) {
        writer.write(statements ->
                statements.run(Sql.UPSERT_WEBHOOK_CURSOR, provider, until.toEpochMilli()));
    }
}
