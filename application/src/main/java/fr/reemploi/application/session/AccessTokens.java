package fr.reemploi.application.session;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Port: short-lived access tokens that anyone can verify with published keys (JWT, ES256).
public interface AccessTokens {
    Duration LIFETIME = Duration.ofMinutes(15);

    String issue(Bearer bearer, Instant now);

    /// The bearer of the token; empty when it is forged, expired, issued elsewhere, or not signed
    /// with ES256.
    Optional<Bearer> verify(String token, Instant now);

    /// The public keys as a JWK set (RFC 7517), JSON.
    String publicKeys();

    /// Account and session of a token.
    record Bearer(AccountId account, SessionId session) {}
}
