package fr.reemploi.application.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Calls made with an `Idempotency-Key`, remembered for a day so that a repeated one gets the first
/// one's answer.
public interface IdempotencyStore {
    Duration RETENTION = Duration.ofHours(24);

    /// How long a call may run before a repeated one takes it for dead and runs it again.
    Duration TIMEOUT = Duration.ofMinutes(2);

    /// Starts a call, unless one with this key was started before. One concurrent caller gets
    /// `Fresh`.
    ///
    /// @param key account or address, route and the client's key, in one text
    /// @param bodyHash what the key was sent with
    StartResult start(String key, String bodyHash, Instant now);

    /// Remembers the answer.
    void complete(String key, StoredResponse answer);

    /// Forgets a call whose failure must not be remembered.
    void abandon(String key);

    /// Forgets what began before this instant.
    void deleteBefore(Instant instant);

    /// What became of a key.
    sealed interface StartResult {
        record Started() implements StartResult {}

        record InProgress() implements StartResult {}

        record PayloadMismatch() implements StartResult {}

        record Completed(StoredResponse response) implements StartResult {}
    }

    /// An answer as it was given.
    record StoredResponse(int status, Map<String, String> headers, String body) {}
}
