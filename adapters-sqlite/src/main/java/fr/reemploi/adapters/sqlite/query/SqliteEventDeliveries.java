package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.outbox.EventDeliveries;
import fr.reemploi.application.outbox.EventDelivery;
import fr.reemploi.application.outbox.EventDelivery.Queue;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.EventBson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Deliveries in their own table. Only the first delivery of a queue has a time of its next
/// attempt; zero stands for none.
public final class SqliteEventDeliveries implements EventDeliveries {
    private static final String AFTER_ALL = "~";

    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteEventDeliveries(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    /// The arguments of [Sql#INSERT_EVENT_DELIVERY].
    static Object[] row(EventDelivery delivery) {
        var event = delivery.event();
        return new Object[] {
            delivery.id().toString(),
            event.id(),
            event.aggregate(),
            delivery.handler(),
            event.position(),
            event.event().at().toEpochMilli(),
            Json.write(EventBson.write(event.event())),
            delivery.attempts(),
            delivery.lastError(),
            EnumNames.of(delivery.state()),
            millis(delivery.nextAttemptAt())
        };
    }

    @Override
    public void add(EventDelivery delivery) {
        var row = row(delivery);
        writer.write(statements -> statements.run(Sql.INSERT_EVENT_DELIVERY, row));
    }

    @Override
    public Set<Queue> queuesOf(Collection<String> aggregates) {
        return readers.read(statements -> {
            var queues = new HashSet<Queue>();
            if (statements.first(Sql.ANY_EVENT_DELIVERY, row -> row.getInt(1)).isEmpty())
                return queues;
            for (var aggregate : aggregates)
                for (var handler :
                        statements.all(Sql.HANDLERS_OF_PENDING_EVENTS, Row.TEXT, aggregate))
                    queues.add(new Queue(aggregate, handler));
            return queues;
        });
    }

    @Override
    public List<EventDelivery> due(int limit, Instant now) {
        return readers.read(statements ->
                statements.all(
                        Sql.DUE_EVENT_DELIVERIES,
                        SqliteEventDeliveries::read,
                        now.toEpochMilli(),
                        limit));
    }

    @Override
    public boolean start(EventDelivery delivery, Instant retryAt) {
        return writer.write(statements ->
                statements.run(
                                Sql.START_EVENT_DELIVERY,
                                retryAt.toEpochMilli(),
                                delivery.id().toString(),
                                delivery.attempts(),
                                delivery.interruptions())
                        == 1);
    }

    @Override
    public void markFailed(EventDelivery failed) {
        writer.write(statements ->
                statements.run(
                        Sql.MARK_EVENT_DELIVERY_FAILED,
                        failed.attempts(),
                        millis(failed.nextAttemptAt()),
                        failed.lastError(),
                        EnumNames.of(failed.state()),
                        failed.id().toString()));
    }

    @Override
    public void postpone(EventDelivery delivery, Instant until) {
        writer.write(statements ->
                statements.run(
                        Sql.POSTPONE_EVENT_DELIVERY,
                        until.toEpochMilli(),
                        delivery.id().toString()));
    }

    @Override
    public void markDelivered(EventDelivery delivery, Instant now) {
        var queue = delivery.queue();
        writer.write(statements -> {
            statements.run(Sql.DELETE_EVENT_DELIVERY, delivery.id().toString());
            return statements.run(
                    Sql.RELEASE_NEXT_EVENT_DELIVERY,
                    now.toEpochMilli(),
                    queue.aggregate(),
                    queue.handler());
        });
    }

    @Override
    public Optional<EventDelivery> find(UUID id) {
        return readers.read(statements ->
                statements.first(
                        Sql.FIND_EVENT_DELIVERY, SqliteEventDeliveries::read, id.toString()));
    }

    @Override
    public boolean retry(UUID id, Instant now) {
        return writer.write(statements ->
                statements.run(Sql.RETRY_EVENT_DELIVERY, now.toEpochMilli(), id.toString()) == 1);
    }

    @Override
    public Page<EventDelivery> page(EventDelivery.State state, int limit, Optional<String> cursor) {
        var end = cursor.flatMap(Cursor::decode);
        var at = end.map(last -> last.at().toEpochMilli()).orElse(Long.MAX_VALUE);
        var id = end.map(last -> last.id().toString()).orElse(AFTER_ALL);
        var rows =
                readers.read(statements ->
                        statements.all(
                                Sql.EVENT_DELIVERIES_IN_STATE,
                                SqliteEventDeliveries::read,
                                EnumNames.of(state),
                                at,
                                id,
                                limit + 1));
        return Page.of(
                rows, limit, delivery -> new Cursor(delivery.event().event().at(), delivery.id()));
    }

    private static EventDelivery read(ResultSet row) throws SQLException {
        var nextAttemptAt = row.getLong(8);
        var event =
                new StoredEvent(
                        row.getString(2),
                        row.getString(3),
                        EventBson.read(Json.read(row.getString(5))),
                        0);
        return new EventDelivery(
                UUID.fromString(row.getString(1)),
                event,
                row.getString(4),
                row.getInt(6),
                row.getInt(7),
                nextAttemptAt == 0
                        ? Optional.empty()
                        : Optional.of(Instant.ofEpochMilli(nextAttemptAt)),
                row.getString(9),
                EnumNames.parse(EventDelivery.State.class, row.getString(10)));
    }

    private static long millis(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli).orElse(0L);
    }
}
