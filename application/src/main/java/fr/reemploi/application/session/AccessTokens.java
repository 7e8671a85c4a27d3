package fr.reemploi.application.session;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Short-lived tokens that anyone can verify with published keys: JWT, ES256.
public interface AccessTokens {
    Duration LIFETIME = Duration.ofMinutes(15);

    String issue(Bearer bearer, Instant now);

    /// Whom the token was issued to; empty when it is forged, expired, not ours, or not signed with
    /// ES256.
    Optional<Bearer> verify(String token, Instant now);

    /// The public keys as a JWK set (RFC 7517), JSON.
    String publicKeys();

    /// Who bears a token, in which session.
    record Bearer(AccountId account, SessionId session) {}
}
