package fr.reemploi.adapters.http.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What connections and requests may take.
///
/// @param working requests handled at the same time
/// @param queued requests waiting for their turn; more are answered with 503
/// @param slow requests that wait for their client to send or to read, of all clients
/// @param slowPerClient the same, of one client address
/// @param requestsPerClient requests in progress of one client address
/// @param connectionsPerClient connections of one client address
/// @param queueTime the longest wait for a turn
/// @param headerTime from the first byte of a request to the end of its headers
/// @param bodyTime for waiting for the whole body, and for the whole response to be read
/// @param grace before the least rate is demanded
/// @param bytesPerSecond the least rate of a body, and of a response
@ConfigurationProperties("reemploi.server")
record ServerLimits(
        @DefaultValue("64") int working,
        @DefaultValue("128") int queued,
        @DefaultValue("96") int slow,
        @DefaultValue("32") int slowPerClient,
        @DefaultValue("64") int requestsPerClient,
        @DefaultValue("128") int connectionsPerClient,
        @DefaultValue("10s") Duration queueTime,
        @DefaultValue("15s") Duration headerTime,
        @DefaultValue("30m") Duration bodyTime,
        @DefaultValue("10s") Duration grace,
        @DefaultValue("1024") int bytesPerSecond) {
    /// Threads left for health probes and rejections.
    private static final int RESERVE = 32;

    int threads() {
        return working + queued + slow + RESERVE;
    }

    /// Whether so many bytes in so long a time are fewer than demanded.
    boolean isTooSlow(long bytes, Duration elapsed) {
        var demanded = elapsed.minus(grace).toMillis() * bytesPerSecond / 1000;
        return bytes < demanded || elapsed.compareTo(bodyTime) > 0;
    }
}
