package fr.reemploi.application.session;

import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.session.Session;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Lists the sessions of the caller's account and ends them.
@UseCase
public final class ManageSessions {
    private static final Comparator<Cursor> LAST_USED_FIRST =
            Comparator.comparing(Cursor::at).thenComparing(Cursor::id).reversed();

    private final Sessions sessions;
    private final AuthenticateSession authentication;

    public ManageSessions(Sessions sessions, AuthenticateSession authentication) {
        this.sessions = sessions;
        this.authentication = authentication;
    }

    /// The valid sessions, the last used first; at most [Sessions#MAX_LISTED].
    public List<Session> list(Actor actor) {
        return sessions.openOf(actor.account()).stream()
                .filter(session -> authentication.actor(session).isPresent())
                .sorted(Comparator.comparing(ManageSessions::cursor, LAST_USED_FIRST))
                .toList();
    }

    /// A page of the valid sessions, the last used first.
    public Page<Session> page(Actor actor, int limit, Optional<String> cursor) {
        var start = cursor.flatMap(Cursor::decode);
        var rest =
                list(actor).stream()
                        .filter(session -> start.isEmpty() || isAfter(start.get(), session))
                        .limit(limit + 1L)
                        .toList();
        return Page.of(rest, limit, ManageSessions::cursor);
    }

    private static boolean isAfter(Cursor start, Session session) {
        return LAST_USED_FIRST.compare(start, cursor(session)) < 0;
    }

    private static Cursor cursor(Session session) {
        var at = session.lastSeenAt().truncatedTo(ChronoUnit.MILLIS);
        return new Cursor(at, session.id().value());
    }

    /// Ends one of the sessions of the account. One that has ended already stays so.
    ///
    /// @throws NotFoundException `session.unknown`, also for a session of somebody else
    public void end(Actor actor, SessionId id) {
        if (sessions.find(id)
                .filter(session -> session.account().equals(actor.account()))
                .isEmpty()) throw new NotFoundException("session.unknown", id);
        authentication.end(id);
    }
}
