package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.MongoSchema.RECEIVED_AT;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection.VersionedDocument;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.application.webhook.WebhookInbox;
import fr.reemploi.application.webhook.WebhookReceived;
import fr.reemploi.domain.shared.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/// A webhook event is stored as an empty document with one outbox event.
public final class MongoWebhookInbox implements WebhookInbox {
    private static final String UNTIL = "until";

    private final VersionedCollection events;
    private final MongoCollection<Document> cursors;

    public MongoWebhookInbox(VersionedCollection events, MongoCollection<Document> cursors) {
        this.events = events;
        this.cursors = cursors;
    }

    @Override
    public boolean add(UUID id, WebhookReceived event) {
        var first = Version.NEW.next();
        try {
            events.put(
                    new VersionedDocument(id, first, new Document()),
                    StoredEvent.of("notice/" + id, first, List.of(event)),
                    new Document(RECEIVED_AT, event.at()));
            return true;
        } catch (StaleVersionException duplicate) {
            return false;
        }
    }

    @Override
    public void deleteBefore(Instant instant) {
        var expired = new Document(RECEIVED_AT, new Document("$lt", instant));
        var ids =
                events.collection()
                        .find(expired)
                        .projection(new Document(ID, 1))
                        .map(document -> document.get(ID, UUID.class))
                        .into(new ArrayList<>());
        var delivered = expired.append(VersionedCollection.DUE, new Document("$exists", false));
        for (var id : ids) events.collection().deleteOne(new Document(delivered).append(ID, id));
    }

    @Override
    public Optional<Instant> polledUntil(String provider) {
        return Optional.ofNullable(cursors.find(new Document(ID, provider)).first())
                .map(doc -> VersionedCollection.instant(doc, UNTIL));
    }

    @Override
    public void polledUntil(String provider, Instant until) {
        cursors.updateOne(
                new Document(ID, provider),
                new Document("$set", new Document(UNTIL, until)),
                new UpdateOptions().upsert(true));
    }
}
