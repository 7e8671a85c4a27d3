package fr.reemploi.application.session;

import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.session.SignIn.OpenedSession;
import fr.reemploi.application.shared.OptimisticUpdate;
import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.session.Session;
import fr.reemploi.domain.shared.UnauthenticatedException;
import java.time.InstantSource;

/// Renews the session of an API client: the refresh token is replaced at each use.
///
/// The successor of a token is derived from it and this installation's key. So a client that lost
/// the response, or sent the request twice at once, gets the same successor again, and nothing more
/// is stored than the token it replaced.
@UseCase
public final class RefreshSession {
    private static final String PURPOSE = "refresh-token";

    /// A secret replaced more refreshes ago than these is rejected like an invented one.
    private static final int MAX_REFRESHES = 1_000;

    private final AuthenticateSession authentication;
    private final Sessions sessions;
    private final Secrets secrets;
    private final InstantSource clock;

    public RefreshSession(
            AuthenticateSession authentication,
            Sessions sessions,
            Secrets secrets,
            InstantSource clock) {
        this.authentication = authentication;
        this.sessions = sessions;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Renews the session. A token presented again within 30 seconds gives a working pair again as
    /// long as its successor was not used; later it was stolen, and the session ends. A token that
    /// was never issued changes nothing.
    ///
    /// @throws UnauthenticatedException `session.bad-refresh-token`
    public OpenedSession refresh(String key) {
        var sessionKey = SessionKey.parse(key).orElseThrow(RefreshSession::invalidToken);
        return OptimisticUpdate.retry(() -> refresh(sessionKey));
    }

    private OpenedSession refresh(SessionKey key) {
        var session = sessions.find(key.session()).orElseThrow(RefreshSession::invalidToken);
        if (authentication.actor(session).isEmpty()) throw invalidToken();
        var now = clock.instant();
        var presented = secrets.hash(key.secret());
        var successor = secrets.hmac(PURPOSE, SessionKey.of(session.id(), key.secret()));
        if (session.matchesSecret(presented))
            return opened(sessions.save(session.rotate(secrets.hash(successor), now)), successor);
        if (session.replacedJustNow(presented, now)
                && session.matchesSecret(secrets.hash(successor)))
            return opened(session, successor);
        if (wasIssued(session, key)) authentication.end(session.id());
        throw invalidToken();
    }

    /// Whether the secret was once the session's: the current one is derived from it. An invented
    /// one ends no session, since the id of a session is no secret.
    private boolean wasIssued(Session session, SessionKey key) {
        if (session.hasReplaced(secrets.hash(key.secret()))) return true;
        var secret = key.secret();
        for (var refresh = 0; refresh < MAX_REFRESHES; refresh++) {
            secret = secrets.hmac(PURPOSE, SessionKey.of(session.id(), secret));
            if (session.matchesSecret(secrets.hash(secret))) return true;
        }
        return false;
    }

    private static OpenedSession opened(Session session, String secret) {
        return new OpenedSession(session, SessionKey.of(session.id(), secret));
    }

    private static UnauthenticatedException invalidToken() {
        return new UnauthenticatedException("session.bad-refresh-token");
    }
}
