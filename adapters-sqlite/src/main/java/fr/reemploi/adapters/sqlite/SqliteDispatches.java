package fr.reemploi.adapters.sqlite;

import fr.reemploi.adapters.documents.DispatchBson;
import fr.reemploi.adapters.documents.Json;
import fr.reemploi.adapters.sqlite.Documents.Aggregate;
import fr.reemploi.adapters.sqlite.Documents.Events;
import fr.reemploi.adapters.sqlite.Statements.Row;
import fr.reemploi.application.dispatch.Dispatches;
import fr.reemploi.application.event.StoredEvent;
import fr.reemploi.domain.dispatch.Dispatch;
import fr.reemploi.domain.order.OrderId;
import fr.reemploi.domain.shared.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class SqliteDispatches implements Dispatches {
    private static final Documents TABLE = new Documents(Sql.INSERT_DISPATCH, Sql.UPDATE_DISPATCH);

    private final Readers readers;
    private final GroupCommit writer;

    SqliteDispatches(Readers readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<Dispatch> find(OrderId order) {
        return readers.read(statements ->
                        statements.first(Sql.FIND_DISPATCH, Row.TEXT, order.toString()))
                .map(SqliteDispatches::read);
    }

    @Override
    public Dispatch save(Change<Dispatch> change) {
        var saved = change.now().stored();
        var row = Aggregate.of(saved.order(), saved.version(), DispatchBson.write(saved));
        var told = StoredEvent.of("dispatch/" + saved.order(), saved.version(), change.events());
        var events = Events.of(told);
        return writer.write(statements -> {
            TABLE.put(statements, row);
            events.put(statements);
            return saved;
        });
    }

    @Override
    public List<Dispatch> due(Instant now, int limit) {
        return readers
                .read(statements ->
                        statements.all(Sql.DUE_DISPATCHES, Row.TEXT, now.toEpochMilli(), limit))
                .stream()
                .map(SqliteDispatches::read)
                .toList();
    }

    private static Dispatch read(String doc) {
        return DispatchBson.read(Json.read(doc));
    }
}
