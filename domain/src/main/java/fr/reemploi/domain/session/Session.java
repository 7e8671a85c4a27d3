package fr.reemploi.domain.session;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A signed-in session on one device, and the hash of its secret.
///
/// The session of an API client gets a new secret at each refresh. A replaced secret may be
/// presented again for a short while, since the response to a phone may be lost; later, it was
/// stolen, so the session ends. A browser session keeps one secret, in a cookie. Both expire after
/// 30 days without use.
///
/// @param secretHash SHA-256 of the current secret, hexadecimal
/// @param replaced the secret before the current one
/// @param credentialsRevision revision of the account's credentials at sign-in: a password change
///   ends older sessions
/// @param device browser and system, as shown to the account's owner
/// @param lastSeenAt when it was last used, to the hour
public record Session(
        SessionId id,
        Version version,
        AccountId account,
        int credentialsRevision,
        String secretHash,
        Optional<ReplacedSecret> replaced,
        String device,
        boolean ended,
        Instant startedAt,
        Instant lastSeenAt) {
    /// Without use.
    public static final Duration LIFETIME = Duration.ofDays(30);

    /// For which a replaced secret may be presented again.
    public static final Duration GRACE = Duration.ofSeconds(30);

    private static final Duration PRECISION = Duration.ofHours(1);

    public static Session start(
            SessionId id, Owner owner, String secretHash, String device, Instant now) {
        return new Session(
                id,
                Version.NEW,
                owner.account(),
                owner.credentialsRevision(),
                secretHash,
                Optional.empty(),
                device,
                false,
                now,
                now);
    }

    public Instant expiresAt() {
        return lastSeenAt.plus(LIFETIME);
    }

    public boolean isLive(Instant now) {
        return !ended && now.isBefore(expiresAt());
    }

    public boolean matchesSecret(String hash) {
        return secretHash.equals(hash);
    }

    /// Whether this is the secret before the current one, replaced only just. Its successor has not
    /// been used then: that would have replaced it too.
    public boolean replacedJustNow(String hash, Instant now) {
        return replaced.filter(secret -> secret.hash().equals(hash))
                .filter(secret -> !now.isAfter(secret.at().plus(GRACE)))
                .isPresent();
    }

    /// Whether this is the secret before the current one.
    public boolean hasReplaced(String hash) {
        return replaced.filter(secret -> secret.hash().equals(hash)).isPresent();
    }

    public Session rotate(String newSecretHash, Instant now) {
        return with(newSecretHash, Optional.of(new ReplacedSecret(secretHash, now)), ended, now);
    }

    /// Whether its last use is so old that a new one is worth a write.
    public boolean isDueForTouch(Instant now) {
        return !now.isBefore(lastSeenAt.plus(PRECISION));
    }

    public Session touch(Instant now) {
        return with(secretHash, replaced, ended, now);
    }

    public Session end() {
        return with(secretHash, replaced, true, lastSeenAt);
    }

    /// Lets the session outlive a change of the account's credentials.
    public Session withCredentialsRevision(int revision) {
        return new Session(
                id,
                version,
                account,
                revision,
                secretHash,
                replaced,
                device,
                ended,
                startedAt,
                lastSeenAt);
    }

    public Session withNextVersion() {
        return new Session(
                id,
                version.next(),
                account,
                credentialsRevision,
                secretHash,
                replaced,
                device,
                ended,
                startedAt,
                lastSeenAt);
    }

    private Session with(
            String newHash, Optional<ReplacedSecret> newReplaced, boolean isEnded, Instant seenAt) {
        return new Session(
                id,
                version,
                account,
                credentialsRevision,
                newHash,
                newReplaced,
                device,
                isEnded,
                startedAt,
                seenAt);
    }

    /// Account of a session, and the revision of its credentials at sign-in.
    public record Owner(AccountId account, int credentialsRevision) {}

    /// The hash of a replaced secret, and when it was replaced.
    public record ReplacedSecret(String hash, Instant at) {}
}
