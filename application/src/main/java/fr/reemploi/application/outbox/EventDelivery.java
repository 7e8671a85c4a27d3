package fr.reemploi.application.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// An event that one handler has not handled yet, because it failed or because an earlier event of
/// the same aggregate waits for this handler.
///
/// @param id derived from event and handler: the same whenever the delivery is stored
/// @param handler name of the handler
/// @param attempts number of failed attempts
/// @param interruptions number of attempts since the last result during which the program stopped
/// @param nextAttemptAt empty while the delivery is parked or held back
/// @param lastError what the handler answered last; empty before the first failure
public record EventDelivery(
        UUID id,
        StoredEvent event,
        String handler,
        int attempts,
        int interruptions,
        Optional<Instant> nextAttemptAt,
        String lastError,
        State state) {
    public static final int MAX_ERROR_LENGTH = 500;

    private static final Pattern EMAIL_ADDRESS =
            Pattern.compile("[^\\s<>\"',;:()\\[\\]@]++@[^\\s<>\"',;:()\\[\\]@]++");

    public EventDelivery {
        lastError = bounded(lastError);
    }

    /// Whether the delivery is retried by itself.
    public enum State {
        /// It is retried at a known time, or as soon as the earlier events are handled.
        WAITING,
        /// It failed too often: an administrator decides when to retry it.
        PARKED
    }

    /// The pending deliveries of one aggregate to one handler, which are made in order.
    public record Queue(String aggregate, String handler) {}

    /// A delivery that waits until the earlier ones of its queue are made.
    public static EventDelivery held(StoredEvent event, String handler) {
        return waiting(event, handler, Optional.empty(), "");
    }

    /// A delivery that was not attempted, because the handler is paused.
    static EventDelivery postponed(
            StoredEvent event, String handler, Instant until, String reason) {
        return waiting(event, handler, Optional.of(until), reason);
    }

    private static EventDelivery waiting(
            StoredEvent event, String handler, Optional<Instant> at, String reason) {
        return new EventDelivery(
                idOf(event, handler), event, handler, 0, 0, at, reason, State.WAITING);
    }

    /// A delivery whose attempt failed.
    public EventDelivery failed(Throwable failure, Instant now) {
        return failed(FailureText.of(failure), RetryPolicy.retryAt(attempts + 1, failure, now));
    }

    /// When a delivery is due again whose attempt does not return, because the program stops.
    public Instant afterInterruption(Instant now) {
        return now.plus(RetryPolicy.delay(attempts + 1));
    }

    /// A delivery that is not attempted before an administrator asks for it.
    public static EventDelivery parked(StoredEvent event, String handler, String reason) {
        return new EventDelivery(
                idOf(event, handler), event, handler, 0, 0, Optional.empty(), reason, State.PARKED);
    }

    /// A delivery whose first attempt failed, and which is not retried by itself.
    public static EventDelivery parked(StoredEvent event, String handler, Throwable failure) {
        return held(event, handler).failed(FailureText.of(failure), Optional.empty());
    }

    /// This delivery after a failed attempt.
    ///
    /// @param retryAt empty to park it
    public EventDelivery failed(String error, Optional<Instant> retryAt) {
        return new EventDelivery(
                id,
                event,
                handler,
                attempts + 1,
                0,
                retryAt,
                error,
                retryAt.isPresent() ? State.WAITING : State.PARKED);
    }

    /// This delivery, to be attempted at that time.
    public EventDelivery retriedAt(Instant at) {
        return new EventDelivery(
                id, event, handler, attempts, 0, Optional.of(at), lastError, State.WAITING);
    }

    public Queue queue() {
        return new Queue(event.aggregate(), handler);
    }

    private static UUID idOf(StoredEvent event, String handler) {
        var name = event.id() + " " + handler;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// In one line, without the e-mail addresses that mail servers quote: an error outlives the
    /// account.
    private static String bounded(String error) {
        var start = error.substring(0, Math.min(error.length(), 4 * MAX_ERROR_LENGTH));
        var anonymous = EMAIL_ADDRESS.matcher(start).replaceAll("…@…");
        var line = anonymous.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() <= MAX_ERROR_LENGTH
                ? line
                : line.substring(0, MAX_ERROR_LENGTH - 1) + "…";
    }
}
