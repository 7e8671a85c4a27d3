package fr.reemploi.domain.session;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Version;
import java.time.Duration;
import java.time.Instant;

/// A signed-in session on one device, and the hash of its secret.
///
/// The session of an API client gets a new secret at each refresh. A replaced secret that is
/// presented again was stolen, so the session ends. A browser session keeps one secret, in a
/// cookie. Both expire after 30 days without use.
///
/// @param secretHash SHA-256 of the current secret, hexadecimal
/// @param credentialsRevision revision of the account's credentials at sign-in: a password change
///   ends older sessions
public record Session(
        SessionId id,
        Version version,
        AccountId account,
        int credentialsRevision,
        String secretHash,
        boolean ended,
        Instant startedAt,
        Instant expiresAt) {
    public static final Duration LIFETIME = Duration.ofDays(30);

    public static Session start(SessionId id, Owner owner, String secretHash, Instant now) {
        return new Session(
                id,
                Version.NEW,
                owner.account(),
                owner.credentialsRevision(),
                secretHash,
                false,
                now,
                now.plus(LIFETIME));
    }

    public boolean isLive(Instant now) {
        return !ended && now.isBefore(expiresAt);
    }

    public boolean matchesSecret(String hash) {
        return secretHash.equals(hash);
    }

    public Session rotate(String newSecretHash, Instant now) {
        return new Session(
                id,
                version,
                account,
                credentialsRevision,
                newSecretHash,
                ended,
                startedAt,
                now.plus(LIFETIME));
    }

    public Session end() {
        return new Session(
                id, version, account, credentialsRevision, secretHash, true, startedAt, expiresAt);
    }

    public Session withNextVersion() {
        return new Session(
                id,
                version.next(),
                account,
                credentialsRevision,
                secretHash,
                ended,
                startedAt,
                expiresAt);
    }

    /// Account of a session, and the revision of its credentials at sign-in.
    public record Owner(AccountId account, int credentialsRevision) {}
}
