package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.DocumentTable;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Aggregate;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Events;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shipment.Shipments;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipment.Shipment;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.ShipmentBson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public final class SqliteShipments implements Shipments {
    private static final DocumentTable TABLE =
            new DocumentTable(Sql.INSERT_SHIPMENT, Sql.UPDATE_SHIPMENT);

    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteShipments(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<Shipment> find(OrderId order) {
        return readers.read(statements ->
                        statements.first(Sql.FIND_SHIPMENT, Row.TEXT, order.toString()))
                .map(SqliteShipments::read);
    }

    @Override
    public Shipment save(Change<Shipment> change) {
        var saved = change.now().withNextVersion();
        var row = Aggregate.of(saved.order(), saved.version(), ShipmentBson.write(saved));
        var storedEvents =
                StoredEvent.of("dispatch/" + saved.order(), saved.version(), change.events());
        var events = Events.of(storedEvents);
        return writer.write(statements -> {
            TABLE.put(statements, row);
            events.put(statements);
            return saved;
        });
    }

    @Override
    public List<Shipment> due(Instant now, int limit) {
        return readers
                .read(statements ->
                        statements.all(Sql.DUE_SHIPMENTS, Row.TEXT, now.toEpochMilli(), limit))
                .stream()
                .map(SqliteShipments::read)
                .toList();
    }

    private static Shipment read(String doc) {
        return ShipmentBson.read(Json.read(doc));
    }
}
