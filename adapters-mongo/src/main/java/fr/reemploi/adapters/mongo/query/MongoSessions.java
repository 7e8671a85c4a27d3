package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.DOC;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection.VersionedDocument;
import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.session.Session;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.persistence.schema.SessionBson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

public final class MongoSessions implements Sessions {
    private final VersionedCollection sessions;

    public MongoSessions(VersionedCollection sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return sessions.find(id.value()).map(SessionBson::read);
    }

    @Override
    public Session save(Session session) {
        var saved = session.withNextVersion();
        var document =
                new VersionedDocument(
                        saved.id().value(), saved.version(), SessionBson.write(saved));
        sessions.put(document, List.of(), new Document());
        return saved;
    }

    @Override
    public List<Session> openOf(AccountId account) {
        var open =
                new Document(DOC + SessionBson.ACCOUNT, account.value())
                        .append(DOC + SessionBson.ENDED, false);
        return sessions
                .all(open, new Document(DOC + SessionBson.EXPIRES_AT, -1), MAX_LISTED)
                .stream()
                .map(SessionBson::read)
                .toList();
    }

    @Override
    public void endAll(AccountId account) {
        ids(new Document(DOC + SessionBson.ACCOUNT, account.value())).forEach(this::end);
    }

    @Override
    public List<Session> ofAccount(AccountId account) {
        return sessions.collection()
                .find(new Document(DOC + SessionBson.ACCOUNT, account.value()))
                .map(VersionedCollection::body)
                .map(SessionBson::read)
                .into(new ArrayList<>());
    }

    @Override
    public void deleteAll(AccountId account) {
        for (var id : ids(new Document(DOC + SessionBson.ACCOUNT, account.value())))
            sessions.collection().deleteOne(new Document(ID, id));
    }

    private void end(UUID id) {
        while (true) {
            var active = find(new SessionId(id)).filter(session -> !session.ended());
            if (active.isEmpty()) return;
            try {
                save(active.get().end());
                return;
            } catch (StaleVersionException renewed) {
                // the session changed concurrently: read it again and end it
            }
        }
    }

    @Override
    public void deleteExpiredBefore(Instant instant) {
        var expired = new Document(DOC + SessionBson.EXPIRES_AT, new Document("$lt", instant));
        for (var id : ids(expired)) {
            sessions.collection().deleteOne(new Document(expired).append(ID, id));
        }
    }

    private List<UUID> ids(Document filter) {
        return sessions.collection()
                .find(filter)
                .projection(new Document(ID, 1))
                .map(document -> document.get(ID, UUID.class))
                .into(new ArrayList<>());
    }
}
