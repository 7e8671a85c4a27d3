package fr.reemploi.adapters.http.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.reemploi.application.shared.RateLimitedException;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How often somebody may ask, by what he asks for.
@Component
public final class RateLimits {
    static final String CODE = "rate.limited";
    private static final int MAX_BUCKETS = 100_000;
    private static final int LONGEST_EMAIL = 254;
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

    boolean isEnabled() {
        return enabled;
    }

    /// Counts one more call.
    ///
    /// @param who an account, an address or an e-mail
    /// @throws RateLimitedException `rate.limited`
    void count(Kind kind, String who) {
        if (!enabled) return;
        var bucket = buckets.get(new Key(kind, who), key -> bucket(key.kind()));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed())
            throw new RateLimitedException(CODE, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /// Counts one more try at an account, wherever it comes from.
    public void countEmail(JsonObject body) {
        if (body.tree().get("email") instanceof String email && email.length() <= LONGEST_EMAIL)
            count(Kind.AUTHENTICATION, email.strip().toLowerCase(Locale.ROOT));
    }

    private static Bucket bucket(Kind kind) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(kind.perMinute).refillGreedy(kind.perMinute, PERIOD))
                .build();
    }

    /// Calls that are counted together.
    enum Kind {
        READ(1_200),
        WRITE(120),
        IMPORT(6),
        /// Services have much to tell at once.
        WEBHOOK(1_200),
        /// What a thief of passwords would repeat.
        AUTHENTICATION(10);

        private final int perMinute;

        Kind(int perMinute) {
            this.perMinute = perMinute;
        }
    }

    private record Key(Kind kind, String who) {}
}
