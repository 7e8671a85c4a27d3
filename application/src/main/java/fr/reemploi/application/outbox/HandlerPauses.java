package fr.reemploi.application.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Handlers that are not called for a while, because their last call failed slowly: a service that
/// does not answer would otherwise delay the events of all handlers by its time limit each time.
final class HandlerPauses {
    private static final Duration SLOW = Duration.ofMillis(500);
    private static final int FACTOR = 3;
    private static final Duration MAX_PAUSE = Duration.ofSeconds(30);

    private final Map<String, Pause> pauses = new HashMap<>();

    /// A pause of a handler.
    ///
    /// @param error why its last call failed
    record Pause(Instant until, String error) {}

    Optional<Pause> of(String handler, Instant now) {
        return Optional.ofNullable(pauses.get(handler)).filter(pause -> now.isBefore(pause.until));
    }

    void failed(String handler, Duration taken, String error, Instant now) {
        if (taken.compareTo(SLOW) < 0) return;
        var pause = taken.multipliedBy(FACTOR);
        var bounded = pause.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : pause;
        pauses.put(handler, new Pause(now.plus(bounded), error));
    }
}
