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
/// @param credentials the number of the account's credentials at the start: a new password ends
///   older sessions
public record Session(
        SessionId id,
        Version version,
        AccountId account,
        int credentials,
        String secretHash,
        boolean ended,
        Instant startedAt,
        Instant expiresAt) {
    public static final Duration LIFE = Duration.ofDays(30);

    public static Session start(SessionId id, Owner owner, String secretHash, Instant now) {
        return new Session(
                id,
                Version.NEW,
                owner.account(),
                owner.credentials(),
                secretHash,
                false,
                now,
                now.plus(LIFE));
    }

    public boolean isLive(Instant now) {
        return !ended && now.isBefore(expiresAt);
    }

    public boolean holds(String hash) {
        return secretHash.equals(hash);
    }

    public Session rotate(String newSecretHash, Instant now) {
        return new Session(
                id, version, account, credentials, newSecretHash, ended, startedAt, now.plus(LIFE));
    }

    public Session end() {
        return new Session(
                id, version, account, credentials, secretHash, true, startedAt, expiresAt);
    }

    public Session stored() {
        return new Session(
                id, version.next(), account, credentials, secretHash, ended, startedAt, expiresAt);
    }

    /// Whose session it is, at which state of his credentials.
    public record Owner(AccountId account, int credentials) {}
}
