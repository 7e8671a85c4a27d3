package fr.reemploi.application.session;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.session.AccessTokens.Bearer;
import fr.reemploi.application.session.SignIn.OpenedSession;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.session.Session;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.UnauthenticatedException;
import java.time.InstantSource;
import java.util.Optional;

/// Knows who is asking, prolongs sessions and ends them. Account and session are read each time, so
/// that a role granted, a session ended, a password changed count at once.
@UseCase
public final class AuthenticateSession {
    private final Accounts accounts;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Secrets secrets;
    private final InstantSource clock;

    public AuthenticateSession(
            Accounts accounts,
            Sessions sessions,
            AccessTokens tokens,
            Secrets secrets,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// An access token for a session.
    public String accessToken(Session session) {
        return tokens.issue(new Bearer(session.account(), session.id()), clock.instant());
    }

    /// Who bears an access token; empty when it, its session or its account is not good any more.
    public Optional<Actor> authenticateToken(String accessToken) {
        return tokens.verify(accessToken, clock.instant())
                .flatMap(bearer -> sessions.find(bearer.session()))
                .flatMap(this::actor);
    }

    /// Whose browser shows this key.
    public Optional<Actor> authenticateBrowser(String key) {
        return SessionKey.parse(key)
                .flatMap(sessionKey ->
                        sessions.find(sessionKey.session())
                                .filter(session ->
                                        session.matchesSecret(secrets.hash(sessionKey.secret())))
                                .flatMap(this::actor));
    }

    /// Prolongs a program's session; the key changes. One shown twice was stolen: the session ends.
    ///
    /// @throws UnauthenticatedException `session.bad-refresh-token`
    public OpenedSession refresh(String key) {
        var sessionKey =
                SessionKey.parse(key).orElseThrow(AuthenticateSession::invalidRefreshToken);
        var session =
                sessions.find(sessionKey.session())
                        .orElseThrow(AuthenticateSession::invalidRefreshToken);
        if (actor(session).isEmpty()) throw invalidRefreshToken();
        if (!session.matchesSecret(secrets.hash(sessionKey.secret()))) {
            end(session.id());
            throw invalidRefreshToken();
        }
        try {
            var secret = secrets.token();
            var rotated = sessions.save(session.rotate(secrets.hash(secret), clock.instant()));
            return new OpenedSession(rotated, SessionKey.of(rotated.id(), secret));
        } catch (StaleVersionException usedTwiceAtOnce) {
            end(session.id());
            throw invalidRefreshToken();
        }
    }

    /// Signs out.
    public void end(SessionId id) {
        for (var attempt = 1; ; attempt++) {
            try {
                sessions.find(id)
                        .filter(session -> !session.ended())
                        .ifPresent(live -> sessions.save(live.end()));
                return;
            } catch (StaleVersionException e) {
                if (attempt == 10) throw e;
            }
        }
    }

    private Optional<Actor> actor(Session session) {
        if (!session.isLive(clock.instant())) return Optional.empty();
        return accounts.find(session.account())
                .filter(Account::isActive)
                .filter(account ->
                        account.credentials().revision() == session.credentialsRevision())
                .map(account -> new Actor(account.id(), account.roles(), session.id()));
    }

    private static UnauthenticatedException invalidRefreshToken() {
        return new UnauthenticatedException("session.bad-refresh-token");
    }
}
