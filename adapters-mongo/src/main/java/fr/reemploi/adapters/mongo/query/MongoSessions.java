package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.Envelopes.DOC;
import static fr.reemploi.adapters.mongo.engine.Envelopes.ID;

import fr.reemploi.adapters.mongo.engine.Envelopes;
import fr.reemploi.adapters.mongo.engine.Envelopes.Saved;
import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.shared.StaleVersion;
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
    private final Envelopes sessions;

    public MongoSessions(Envelopes sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return sessions.find(id.value()).map(SessionBson::read);
    }

    @Override
    public Session save(Session session) {
        var saved = session.stored();
        var envelope = new Saved(saved.id().value(), saved.version(), SessionBson.write(saved));
        sessions.put(envelope, List.of(), new Document());
        return saved;
    }

    @Override
    public void endAll(AccountId account) {
        ids(new Document(DOC + SessionBson.ACCOUNT, account.value())).forEach(this::end);
    }

    private void end(UUID id) {
        while (true) {
            var live = find(new SessionId(id)).filter(session -> !session.ended());
            if (live.isEmpty()) return;
            try {
                save(live.get().end());
                return;
            } catch (StaleVersion renewedMeanwhile) {
                // it must end all the same: read it again
            }
        }
    }

    @Override
    public void forgetExpiredBefore(Instant instant) {
        var expired = new Document(DOC + SessionBson.EXPIRES_AT, new Document("$lt", instant));
        for (var id : ids(expired)) {
            sessions.collection().deleteOne(new Document(expired).append(ID, id));
        }
    }

    private List<UUID> ids(Document filter) {
        return sessions.collection()
                .find(filter)
                .projection(new Document(ID, 1))
                .map(envelope -> envelope.get(ID, UUID.class))
                .into(new ArrayList<>());
    }
}
