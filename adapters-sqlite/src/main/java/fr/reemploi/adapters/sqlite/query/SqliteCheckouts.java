package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.DocumentTable;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Aggregate;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Events;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.CheckoutBson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public final class SqliteCheckouts implements Checkouts {
    private static final DocumentTable TABLE =
            new DocumentTable(Sql.INSERT_CHECKOUT, Sql.UPDATE_CHECKOUT);

    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteCheckouts(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<Checkout> find(CheckoutId id) {
        return readers.read(
                        statements -> statements.first(Sql.FIND_CHECKOUT, Row.TEXT, id.toString()))
                .map(SqliteCheckouts::read);
    }

    @Override
    public Checkout save(Change<Checkout> change) {
        var saved = change.now().withNextVersion();
        var row = Aggregate.of(saved.id(), saved.version(), CheckoutBson.write(saved));
        var storedEvents =
                StoredEvent.of("checkout/" + saved.id(), saved.version(), change.events());
        var events = Events.of(storedEvents);
        return writer.write(statements -> {
            TABLE.put(statements, row);
            events.put(statements);
            return saved;
        });
    }

    @Override
    public List<Checkout> due(Instant now, int limit) {
        return all(Sql.DUE_CHECKOUTS, now.toEpochMilli(), limit);
    }

    @Override
    public List<Checkout> after(Optional<CheckoutId> last, int limit) {
        return all(Sql.CHECKOUTS_AFTER, last.map(CheckoutId::toString).orElse(""), limit);
    }

    private List<Checkout> all(Sql sql, Object... arguments) {
        return readers.read(statements -> statements.all(sql, Row.TEXT, arguments)).stream()
                .map(SqliteCheckouts::read)
                .toList();
    }

    private static Checkout read(String doc) {
        return CheckoutBson.read(Json.read(doc));
    }
}
