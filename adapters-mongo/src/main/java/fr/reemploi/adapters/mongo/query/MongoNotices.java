package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.Envelopes.ID;
import static fr.reemploi.adapters.mongo.engine.Indexes.CAME_AT;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import fr.reemploi.adapters.mongo.engine.Envelopes;
import fr.reemploi.adapters.mongo.engine.Envelopes.Saved;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.StaleVersion;
import fr.reemploi.application.webhook.NoticeCame;
import fr.reemploi.application.webhook.Notices;
import fr.reemploi.domain.shared.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/// A notice is an envelope without a body: what it says is its event.
public final class MongoNotices implements Notices {
    private static final String UNTIL = "until";

    private final Envelopes notices;
    private final MongoCollection<Document> cursors;

    public MongoNotices(Envelopes notices, MongoCollection<Document> cursors) {
        this.notices = notices;
        this.cursors = cursors;
    }

    @Override
    public boolean keep(UUID id, NoticeCame came) {
        var first = Version.NEW.next();
        try {
            notices.put(
                    new Saved(id, first, new Document()),
                    StoredEvent.of("notice/" + id, first, List.of(came)),
                    new Document(CAME_AT, came.at()));
            return true;
        } catch (StaleVersion known) {
            return false;
        }
    }

    @Override
    public void forgetBefore(Instant instant) {
        var old = new Document(CAME_AT, new Document("$lt", instant));
        var ids =
                notices.collection()
                        .find(old)
                        .projection(new Document(ID, 1))
                        .map(notice -> notice.get(ID, UUID.class))
                        .into(new ArrayList<>());
        var told = old.append(Envelopes.DUE, new Document("$exists", false));
        for (var id : ids) notices.collection().deleteOne(new Document(told).append(ID, id));
    }

    @Override
    public Optional<Instant> readUntil(String provider) {
        return Optional.ofNullable(cursors.find(new Document(ID, provider)).first())
                .map(doc -> Envelopes.instant(doc, UNTIL));
    }

    @Override
    public void readUntil(String provider, Instant until) {
        cursors.updateOne(
                new Document(ID, provider),
                new Document("$set", new Document(UNTIL, until)),
                new UpdateOptions().upsert(true));
    }
}
