package fr.reemploi.application.session;

import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.session.Session;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.NotFoundException;
import java.util.List;

/// Lists the sessions of the caller's account and ends them.
@UseCase
public final class ManageSessions {
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
                .toList();
    }

    /// Ends one of them.
    ///
    /// @throws NotFoundException `session.unknown`, also for a session of somebody else
    public void end(Actor actor, SessionId id) {
        if (sessions.find(id)
                .filter(session -> session.account().equals(actor.account()))
                .filter(session -> authentication.actor(session).isPresent())
                .isEmpty()) throw new NotFoundException("session.unknown", id);
        authentication.end(id);
    }
}
