package fr.reemploi.domain.session;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Version;
import java.time.Duration;
import java.time.Instant;

/// A person signed in on one device, and the secret that prolongs it.
///
/// A program's session changes its secret at each refresh; a secret that was replaced and comes
/// back was stolen, by the one who used it first or the one who comes second, so the session ends.
/// A browser's session keeps one secret, in a cookie. Either lapses when it is not used for 30
/// days.
///
/// @param secretHash SHA-256 of the secret in force, hexadecimal
/// @param credentialsRevision the number of the account's credentials at the start: a new password
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

    /// Whose session it is, at which state of his credentials.
    public record Owner(AccountId account, int credentialsRevision) {}
}
