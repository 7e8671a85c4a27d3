package fr.reemploi.application.account;

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

    /// Ends every session of an account.
    void endAll(AccountId account);

    /// The sessions of an account, ended ones included, in no order.
    List<Session> ofAccount(AccountId account);

    /// Deletes every session of an account.
    void deleteAll(AccountId account);

    /// Deletes sessions that expired before this instant.
    void deleteExpiredBefore(Instant instant);
}
