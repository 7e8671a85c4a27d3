package fr.reemploi.application.session;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.session.AccessTokens.Bearer;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.OptimisticUpdate;
import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.session.Session;
import fr.reemploi.domain.session.SessionId;
import java.time.InstantSource;
import java.util.Optional;

/// Authenticates callers and ends sessions. Account and session are read each time, so that a new
/// role, an ended session or a changed password takes effect at once. The time of the last use is
/// stored once an hour.
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
                .flatMap(this::use);
    }

    /// The actor of a browser session.
    public Optional<Actor> authenticateBrowser(String key) {
        return SessionKey.parse(key)
                .flatMap(sessionKey ->
                        sessions.find(sessionKey.session())
                                .filter(session ->
                                        session.matchesSecret(secrets.hash(sessionKey.secret())))
                                .flatMap(this::use));
    }

    /// Ends a session.
    public void end(SessionId id) {
        OptimisticUpdate.retry(() ->
                sessions.find(id)
                        .filter(session -> !session.ended())
                        .map(live -> sessions.save(live.end())));
    }

    private Optional<Actor> use(Session session) {
        var actor = actor(session);
        if (actor.isPresent() && session.isDueForTouch(clock.instant())) touch(session);
        return actor;
    }

    /// A store that cannot write must not keep anybody from reading.
    private void touch(Session session) {
        try {
            sessions.save(session.touch(clock.instant()));
        } catch (StaleVersionException
                | UnavailableException
                | StorageUnavailableException usedElsewhereOrReadOnly) {
            // the next use stores it
        }
    }

    /// The actor of a session; empty when the session or its account is not valid any more.
    Optional<Actor> actor(Session session) {
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
}
