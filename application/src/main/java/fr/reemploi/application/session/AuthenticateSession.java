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

/// Authenticates callers, renews sessions and ends them. Account and session are read each time, so
/// that a new role, an ended session or a changed password takes effect at once.
@UseCase
public final class AuthenticateSession {
    private final Accounts accounts;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Secrets secrets;
    private final SecondFactorPolicy secondFactors;
    private final InstantSource clock;

    public AuthenticateSession(
            Accounts accounts,
            Sessions sessions,
            AccessTokens tokens,
            Secrets secrets,
            SecondFactorPolicy secondFactors,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.secrets = secrets;
        this.secondFactors = secondFactors;
        this.clock = clock;
    }

    /// Issues an access token for a session.
    public String accessToken(Session session) {
        return tokens.issue(new Bearer(session.account(), session.id()), clock.instant());
    }

    /// The actor of an access token; empty when the token, its session or its account is not valid
    /// any more.
    public Optional<Actor> authenticateToken(String accessToken) {
        return tokens.verify(accessToken, clock.instant())
                .flatMap(bearer -> sessions.find(bearer.session()))
                .flatMap(this::actor);
    }

    /// The actor of a browser session.
    public Optional<Actor> authenticateBrowser(String key) {
        return SessionKey.parse(key)
                .flatMap(sessionKey ->
                        sessions.find(sessionKey.session())
                                .filter(session ->
                                        session.matchesSecret(secrets.hash(sessionKey.secret())))
                                .flatMap(this::actor));
    }

    /// Renews the session of an API client with a new key. A key presented twice was stolen: the
    /// session ends.
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

    /// Ends a session.
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
                .map(account ->
                        new Actor(
                                account.id(),
                                account.roles(),
                                session.id(),
                                secondFactors.isMissing(account)));
    }

    private static UnauthenticatedException invalidRefreshToken() {
        return new UnauthenticatedException("session.bad-refresh-token");
    }
}
