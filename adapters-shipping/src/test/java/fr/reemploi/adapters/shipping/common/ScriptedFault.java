package fr.reemploi.adapters.shipping.common;

import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/// Faults of a service, whatever its regular response.
public enum ScriptedFault {
    /// Sends no response for ten seconds.
    SLOW,
    /// Truncates the response.
    CUT,
    /// Rate limited, with `Retry-After: 120`.
    TOO_MANY,
    /// Rate limited.
    TOO_MANY_FOR_NOW,
    /// Server error.
    BROKEN,
    /// The HTML page of a proxy.
    HTML,
    /// A redirect to another host.
    REDIRECT;

    MockResponse apply(MockResponse response) {
        return switch (this) {
            case SLOW -> response.newBuilder().headersDelay(10, TimeUnit.SECONDS).build();
            case CUT ->
                    response.newBuilder().onResponseBody(new SocketEffect.CloseSocket()).build();
            case TOO_MANY ->
                    new MockResponse.Builder().code(429).setHeader("Retry-After", "120").build();
            case TOO_MANY_FOR_NOW -> new MockResponse.Builder().code(429).build();
            case BROKEN -> new MockResponse.Builder().code(503).body("out of order").build();
            case HTML ->
                    new MockResponse.Builder()
                            .setHeader("Content-Type", "text/html")
                            .body("<!DOCTYPE html><html><body>Sign in to the Wi-Fi<br></html>")
                            .build();
            case REDIRECT ->
                    new MockResponse.Builder()
                            .code(302)
                            .setHeader("Location", "https://elsewhere.example/")
                            .build();
        };
    }
}
