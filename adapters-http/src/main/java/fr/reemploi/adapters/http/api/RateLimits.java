package fr.reemploi.adapters.http.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.RateLimitedException;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Rate limits by kind of request.
@Component
public final class RateLimits {
    static final String CODE = "rate.limited";

    /// As many networks of one site may use all that one network may.
    private static final int NETWORKS_OF_SITE = 8;

    private static final int MAX_BUCKETS = 100_000;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final boolean enabled;
    private final Cache<Key, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(MAX_BUCKETS)
                    .expireAfterAccess(PERIOD.multipliedBy(2))
                    .build();

    RateLimits(@Value("${reemploi.rate-limits:on}") String setting) {
        this.enabled = !setting.equalsIgnoreCase("off") && !setting.equalsIgnoreCase("false");
    }

    public boolean isEnabled() {
        return enabled;
    }

    /// Counts one request.
    ///
    /// @param who an account or a network address
    /// @throws RateLimitedException `rate.limited`
    void count(Kind kind, String who) {
        count(kind, who, 1);
    }

    /// Counts one request of a client without an account, by its network and its site.
    ///
    /// @throws RateLimitedException `rate.limited`
    void count(Kind kind, ClientAddress from) {
        count(kind, from.network(), 1);
        if (!from.site().equals(from.network())) count(kind, from.site(), NETWORKS_OF_SITE);
    }

    private void count(Kind kind, String who, int times) {
        if (!enabled) return;
        var bucket =
                buckets.get(
                        new Key(kind, who, times),
                        key -> bucket(key.kind().perMinute * key.times()));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed())
            throw new RateLimitedException(CODE, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
                .build();
    }

    /// Requests counted together, with their limit per minute.
    enum Kind {
        READ(1_200),
        WRITE(120),
        IMPORT(6),
        /// Providers send bursts of events.
        WEBHOOK(1_200);

        private final int perMinute;

        Kind(int perMinute) {
            this.perMinute = perMinute;
        }
    }

    private record Key(Kind kind, String who, int times) {}
}
