package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.Documents;
import fr.reemploi.adapters.sqlite.engine.Documents.Aggregate;
import fr.reemploi.adapters.sqlite.engine.Documents.Events;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.Readers;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shipment.Dispatches;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipment.Dispatch;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.DispatchBson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public final class SqliteDispatches implements Dispatches {
    private static final Documents TABLE = new Documents(Sql.INSERT_DISPATCH, Sql.UPDATE_DISPATCH);

    private final Readers readers;
    private final GroupCommit writer;

    public SqliteDispatches(Readers readers, GroupCommit writer) {
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
