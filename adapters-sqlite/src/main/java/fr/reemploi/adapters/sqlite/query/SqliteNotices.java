package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.Documents.Events;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.Readers;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.webhook.NoticeCame;
import fr.reemploi.application.webhook.Notices;
import fr.reemploi.domain.shared.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class SqliteNotices implements Notices {
    private final Readers readers;
    private final GroupCommit writer;

    public SqliteNotices(Readers readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public boolean keep(UUID id, NoticeCame came) {
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
