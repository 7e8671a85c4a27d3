package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.MongoSchema.AGGREGATE;
import static fr.reemploi.adapters.mongo.engine.MongoSchema.HANDLER;
import static fr.reemploi.adapters.mongo.engine.MongoSchema.HAPPENED_AT;
import static fr.reemploi.adapters.mongo.engine.MongoSchema.NEXT_ATTEMPT_AT;
import static fr.reemploi.adapters.mongo.engine.MongoSchema.POSITION;
import static fr.reemploi.adapters.mongo.engine.MongoSchema.STATE;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.instant;

import com.mongodb.client.MongoCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.application.outbox.EventDeliveries;
import fr.reemploi.application.outbox.EventDelivery;
import fr.reemploi.application.outbox.EventDelivery.Queue;
import fr.reemploi.application.outbox.EventDelivery.State;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.persistence.schema.EventBson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;

/// Deliveries, one document each. A delivery that is held back has a time too, at which it is
/// looked at again: if a crash or another node kept it from being released, it is due then.
public final class MongoEventDeliveries implements EventDeliveries {
    private static final Duration HELD_RECHECK = Duration.ofMinutes(10);

    private static final String EVENT = "event";
    private static final String EVENT_ID = "eventId";
    private static final String ATTEMPTS = "attempts";
    private static final String INTERRUPTIONS = "interruptions";
    private static final String LAST_ERROR = "lastError";
    private static final String HELD = "held";
    private static final String WAITING = EnumNames.of(State.WAITING);

    private final MongoCollection<Document> deliveries;

    public MongoEventDeliveries(MongoCollection<Document> deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void add(EventDelivery delivery) {
        var event = delivery.event();
        var doc =
                new Document(ID, delivery.id())
                        .append(EVENT_ID, event.id())
                        .append(AGGREGATE, event.aggregate())
                        .append(HANDLER, delivery.handler())
                        .append(POSITION, event.position())
                        .append(HAPPENED_AT, event.event().at())
                        .append(EVENT, EventBson.write(event.event()))
                        .append(ATTEMPTS, delivery.attempts())
                        .append(INTERRUPTIONS, 0)
                        .append(LAST_ERROR, delivery.lastError())
                        .append(STATE, EnumNames.of(delivery.state()));
        delivery.nextAttemptAt().ifPresent(at -> doc.append(NEXT_ATTEMPT_AT, at));
        if (isHeld(delivery)) doc.append(HELD, true).append(NEXT_ATTEMPT_AT, event.event().at());
        VersionedCollection.insertIfAbsent(deliveries, doc);
    }

    private static boolean isHeld(EventDelivery delivery) {
        return delivery.state() == State.WAITING && delivery.nextAttemptAt().isEmpty();
    }

    @Override
    public Set<Queue> queuesOf(Collection<String> aggregates) {
        var queues = new HashSet<Queue>();
        if (deliveries.estimatedDocumentCount() == 0) return queues;
        for (var aggregate : aggregates)
            deliveries
                    .distinct(HANDLER, new Document(AGGREGATE, aggregate), String.class)
                    .forEach(handler -> queues.add(new Queue(aggregate, handler)));
        return queues;
    }

    @Override
    public List<EventDelivery> due(int limit, Instant now) {
        var due = new ArrayList<EventDelivery>();
        var held = true;
        while (held && due.size() < limit) {
            held = false;
            due.clear();
            for (var document : dueDocuments(limit, now)) {
                if (isFirst(document)) due.add(read(document));
                else {
                    hold(document, now);
                    held = true;
                }
            }
        }
        return due;
    }

    private List<Document> dueDocuments(int limit, Instant now) {
        return deliveries
                .find(new Document(NEXT_ATTEMPT_AT, new Document("$lte", now)))
                .sort(new Document(NEXT_ATTEMPT_AT, 1).append(ID, 1))
                .limit(limit)
                .into(new ArrayList<>());
    }

    private boolean isFirst(Document document) {
        var queue = new Queue(document.getString(AGGREGATE), document.getString(HANDLER));
        return first(queue)
                .filter(head -> Objects.equals(head.get(ID), document.get(ID)))
                .isPresent();
    }

    private Optional<Document> first(Queue queue) {
        return Optional.ofNullable(
                deliveries
                        .find(
                                new Document(AGGREGATE, queue.aggregate())
                                        .append(HANDLER, queue.handler()))
                        .sort(new Document(POSITION, 1))
                        .limit(1)
                        .first());
    }

    private void hold(Document document, Instant now) {
        set(
                new Document(ID, document.get(ID)).append(STATE, WAITING),
                new Document(HELD, true).append(NEXT_ATTEMPT_AT, now.plus(HELD_RECHECK)));
    }

    @Override
    public boolean start(EventDelivery delivery, Instant retryAt) {
        var filter =
                new Document(ID, delivery.id())
                        .append(ATTEMPTS, delivery.attempts())
                        .append(INTERRUPTIONS, delivery.interruptions())
                        .append(STATE, WAITING);
        return set(
                filter,
                new Document(NEXT_ATTEMPT_AT, retryAt)
                        .append(INTERRUPTIONS, delivery.interruptions() + 1)
                        .append(HELD, false));
    }

    @Override
    public void markFailed(EventDelivery failed) {
        var fields =
                new Document(ATTEMPTS, failed.attempts())
                        .append(INTERRUPTIONS, 0)
                        .append(LAST_ERROR, failed.lastError())
                        .append(STATE, EnumNames.of(failed.state()));
        failed.nextAttemptAt().ifPresent(at -> fields.append(NEXT_ATTEMPT_AT, at));
        var update = new Document("$set", fields);
        if (failed.nextAttemptAt().isEmpty())
            update.append("$unset", new Document(NEXT_ATTEMPT_AT, ""));
        deliveries.updateOne(new Document(ID, failed.id()), update);
    }

    @Override
    public void postpone(EventDelivery delivery, Instant until) {
        set(
                new Document(ID, delivery.id()).append(STATE, WAITING),
                new Document(NEXT_ATTEMPT_AT, until));
    }

    @Override
    public void markDelivered(EventDelivery delivery, Instant now) {
        deliveries.deleteOne(new Document(ID, delivery.id()));
        first(delivery.queue())
                .ifPresent(next ->
                        set(
                                new Document(ID, next.get(ID)).append(HELD, true),
                                new Document(HELD, false).append(NEXT_ATTEMPT_AT, now)));
    }

    @Override
    public Optional<EventDelivery> find(UUID id) {
        return Optional.ofNullable(deliveries.find(new Document(ID, id)).first())
                .map(MongoEventDeliveries::read);
    }

    @Override
    public boolean retry(UUID id, Instant now) {
        return set(
                new Document(ID, id).append(STATE, EnumNames.of(State.PARKED)),
                new Document(STATE, WAITING).append(INTERRUPTIONS, 0).append(NEXT_ATTEMPT_AT, now));
    }

    private boolean set(Document filter, Document fields) {
        return deliveries.updateOne(filter, new Document("$set", fields)).getMatchedCount() == 1;
    }

    @Override
    public Page<EventDelivery> page(State state, int limit, Optional<String> cursor) {
        var filter =
                cursor.flatMap(Cursor::decode)
                        .map(end -> MongoKeyset.after(HAPPENED_AT, end))
                        .orElseGet(Document::new)
                        .append(STATE, EnumNames.of(state));
        var rows =
                deliveries
                        .find(filter)
                        .sort(MongoKeyset.sort(HAPPENED_AT))
                        .limit(limit + 1)
                        .map(MongoEventDeliveries::read)
                        .into(new ArrayList<>());
        return Page.of(
                rows, limit, delivery -> new Cursor(delivery.event().event().at(), delivery.id()));
    }

    private static EventDelivery read(Document doc) {
        var event =
                new StoredEvent(
                        doc.getString(EVENT_ID),
                        doc.getString(AGGREGATE),
                        EventBson.read(doc.get(EVENT, Document.class)),
                        0);
        var nextAttemptAt =
                doc.containsKey(NEXT_ATTEMPT_AT) && !doc.getBoolean(HELD, false)
                        ? Optional.of(instant(doc, NEXT_ATTEMPT_AT))
                        : Optional.<Instant>empty();
        return new EventDelivery(
                doc.get(ID, UUID.class),
                event,
                doc.getString(HANDLER),
                doc.getInteger(ATTEMPTS, 0),
                doc.getInteger(INTERRUPTIONS, 0),
                nextAttemptAt,
                doc.getString(LAST_ERROR),
                EnumNames.parse(State.class, doc.getString(STATE)));
    }
}
