package fr.reemploi.application.account;

import fr.reemploi.application.shared.OptimisticUpdate;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.session.Session;
import fr.reemploi.domain.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Store of sessions.
public interface Sessions {
    /// The most sessions that are listed, and that one account has open: a new one ends the one not
    /// used for longest.
    int MAX_LISTED = 100;

    Optional<Session> find(SessionId id);

    /// Stores the session.
    ///
    /// @return the session with its new version
    /// @throws StaleVersionException if the stored one is not at the version this one was read with
    Session save(Session session);

    /// The sessions of an account that have not ended, the last used first; at most [#MAX_LISTED].
    List<Session> openOf(AccountId account);

    /// Ends the sessions of an account except one, which outlives the change of the credentials
    /// that ends the others.
    ///
    /// @param revision that of the changed credentials
    default void endOthers(AccountId account, SessionId kept, int revision) {
        for (var open : openOf(account))
            OptimisticUpdate.retry(() ->
                    find(open.id())
                            .filter(session -> !session.ended())
                            .map(session ->
                                    save(
                                            session.id().equals(kept)
                                                    ? session.withCredentialsRevision(revision)
                                                    : session.end())));
    }

    /// Ends every session of an account.
    void endAll(AccountId account);

    /// The sessions of an account, ended ones included, in no order.
    List<Session> ofAccount(AccountId account);

    /// Deletes every session of an account.
    void deleteAll(AccountId account);

    /// Deletes sessions that expired before this instant.
    void deleteExpiredBefore(Instant instant);
}
