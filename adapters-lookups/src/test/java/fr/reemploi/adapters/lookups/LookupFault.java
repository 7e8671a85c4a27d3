package fr.reemploi.adapters.lookups;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/// Faults of a register.
public enum LookupFault {
    NONE,
    SLOW,
    CUT,
    TOO_MANY,
    TOO_MANY_WITH_WAIT,
    BROKEN,
    HTML;

    static final int WAIT_SECONDS = 120;

    /// The response that replaces the regular one; empty if there is no fault.
    public Optional<MockResponse> response() {
        return switch (this) {
            case NONE -> Optional.empty();
            case SLOW -> Optional.of(json("{}").headersDelay(3, TimeUnit.SECONDS).build());
            case CUT ->
                    Optional.of(
                            json("{\"data\":{\"marque\":\"REN")
                                    .setHeader("Content-Length", "500")
                                    .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                                    .build());
            case TOO_MANY -> Optional.of(json("{}").code(429).build());
            case TOO_MANY_WITH_WAIT ->
                    Optional.of(
                            json("{}").code(429).setHeader("Retry-After", WAIT_SECONDS).build());
            case BROKEN -> Optional.of(json("{}").code(500).build());
            case HTML ->
                    Optional.of(
                            new MockResponse.Builder()
                                    .setHeader("Content-Type", "text/html")
                                    .body("<html><body>Maintenance</body></html>")
                                    .build());
        };
    }

    public static MockResponse.Builder json(String body) {
        return new MockResponse.Builder().setHeader("Content-Type", "application/json").body(body);
    }
}
