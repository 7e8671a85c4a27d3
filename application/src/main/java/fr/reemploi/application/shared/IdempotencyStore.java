package fr.reemploi.application.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Port: requests with an `Idempotency-Key`, stored for 24 hours so that a repeated request gets
/// the first one's response.
public interface IdempotencyStore {
    Duration RETENTION = Duration.ofHours(24);

    /// After this time a running request is treated as abandoned, and a repeated one runs again.
    Duration TIMEOUT = Duration.ofMinutes(2);

    /// Starts a request unless one with this key exists. Of concurrent callers, one gets `Started`.
    ///
    /// @param key account or address, route and the client's key, in one text
    /// @param bodyHash hash of the request body
    StartResult start(String key, String bodyHash, Instant now);

    /// Stores the response.
    void complete(String key, StoredResponse answer);

    /// Removes a request whose failure must not be stored.
    void abandon(String key);

    /// Deletes a request and its response, to make room.
    void delete(String key);

    /// Deletes the requests of one caller: those whose keys begin with the caller and a space.
    void deleteOf(String caller);

    /// Deletes requests started before this instant.
    void deleteBefore(Instant instant);

    /// Result of starting a request.
    sealed interface StartResult {
        record Started() implements StartResult {}

        record InProgress() implements StartResult {}

        record PayloadMismatch() implements StartResult {}

        record Completed(StoredResponse response) implements StartResult {}
    }

    /// A stored HTTP response.
    record StoredResponse(int status, Map<String, String> headers, String body) {}
}
