package fr.reemploi.persistence.aggregate;

import static fr.reemploi.persistence.store.FieldCondition.is;
import static fr.reemploi.persistence.store.FieldCondition.isLess;
import static fr.reemploi.persistence.store.Query.where;

import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.session.Session;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.SessionBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Query;
import fr.reemploi.persistence.store.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of sessions.
public final class StoredSessions implements Sessions {
    private static final Query OF_ACCOUNT = where(is(SessionBson.ACCOUNT));
    private static final Query OPEN_OF_ACCOUNT =
            where(is(SessionBson.ACCOUNT), is(SessionBson.ENDED, false))
                    .descending(SessionBson.EXPIRES_AT);
    private static final Query EXPIRED =
            where(isLess(SessionBson.EXPIRES_AT)).ascending(SessionBson.EXPIRES_AT);

    public static final Schema<Session> SCHEMA =
            Schema.<Session>of(
                            "session",
                            "sessions",
                            session -> session.id().value(),
                            Session::version,
                            Session::withNextVersion,
                            SessionBson::write,
                            SessionBson::read)
                    .with(OF_ACCOUNT, OPEN_OF_ACCOUNT, EXPIRED);

    private final DocumentStore<Session> sessions;

    public StoredSessions(DocumentStores stores) {
        sessions = stores.open(SCHEMA);
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return sessions.find(id.value());
    }

    @Override
    public Session save(Session session) {
        return sessions.save(Change.of(session));
    }

    @Override
    public List<Session> openOf(AccountId account) {
        return sessions.list(OPEN_OF_ACCOUNT, MAX_LISTED, account.value());
    }

    @Override
    public void endAll(AccountId account) {
        ofAccount(account).forEach(session -> end(session.id()));
    }

    private void end(SessionId id) {
        while (true) {
            var open = find(id).filter(session -> !session.ended());
            if (open.isEmpty()) return;
            try {
                save(open.get().end());
                return;
            } catch (StaleVersionException renewed) {
                // the session changed concurrently: read it again and end it
            }
        }
    }

    @Override
    public List<Session> ofAccount(AccountId account) {
        return sessions.list(OF_ACCOUNT, Integer.MAX_VALUE, account.value());
    }

    @Override
    public void deleteAll(AccountId account) {
        sessions.deleteAll(OF_ACCOUNT, account.value());
    }

    @Override
    public void deleteExpiredBefore(Instant instant) {
        sessions.deleteAll(EXPIRED, instant);
    }
}
