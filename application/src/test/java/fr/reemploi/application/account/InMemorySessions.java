package fr.reemploi.application.account;

import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.session.Session;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// In-memory sessions.
public final class InMemorySessions implements Sessions {
    private final Map<SessionId, Session> stored = new HashMap<>();

    @Override
    public synchronized Optional<Session> find(SessionId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public synchronized Session save(Session session) {
        var current = find(session.id()).map(Session::version).orElse(Version.NEW);
        if (!current.equals(session.version())) throw new StaleVersionException(session.id());
        var saved = session.withNextVersion();
        stored.put(saved.id(), saved);
        return saved;
    }

    @Override
    public synchronized List<Session> openOf(AccountId account) {
        return stored.values().stream()
                .filter(session -> session.account().equals(account) && !session.ended())
                .sorted(Comparator.comparing(Session::lastSeenAt).reversed())
                .limit(MAX_LISTED)
                .toList();
    }

    @Override
    public synchronized void endAll(AccountId account) {
        stored.replaceAll((_, session) ->
                session.account().equals(account) && !session.ended()
                        ? session.end().withNextVersion()
                        : session);
    }

    @Override
    public synchronized List<Session> ofAccount(AccountId account) {
        return stored.values().stream()
                .filter(session -> session.account().equals(account))
                .toList();
    }

    @Override
    public synchronized void deleteAll(AccountId account) {
        stored.values().removeIf(session -> session.account().equals(account));
    }

    @Override
    public synchronized void deleteExpiredBefore(Instant instant) {
        stored.values().removeIf(session -> session.expiresAt().isBefore(instant));
    }
}
