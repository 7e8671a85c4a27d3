package fr.reemploi.application.throttle;

import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.KeyHash;
import fr.reemploi.application.shared.RateLimitedException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Counts what is limited, by account or by address, in memory and within a bound: of many keys,
/// those not seen for longest are forgotten.
///
/// An address is counted twice: as the network of one household, and, with more allowed, as the
/// site that may have thousands of such networks.
public final class Throttle {
    static final String CODE = "rate.limited";

    /// As many networks of one site may use all that one network may.
    private static final int NETWORKS_OF_SITE = 8;

    private final InstantSource clock;
    private final boolean enabled;
    private final AttemptListener listener;
    private final Map<Limit, Allowances> allowances = new EnumMap<>(Limit.class);
    private final Map<Limit, Allowances> siteAllowances = new EnumMap<>(Limit.class);

    /// @param enabled false in load tests: nothing is counted
    public Throttle(InstantSource clock, boolean enabled, AttemptListener listener) {
        this.clock = clock;
        this.enabled = enabled;
        this.listener = listener;
        for (var limit : Limit.values()) {
            allowances.put(limit, new Allowances(limit, 1));
            siteAllowances.put(limit, new Allowances(limit, NETWORKS_OF_SITE));
        }
    }

    /// Counts one occurrence.
    ///
    /// @throws RateLimitedException `rate.limited` when the limit is reached
    public void count(Limit limit, String key) {
        if (enabled) count(of(limit), limit, key, Optional.empty());
    }

    /// Counts one occurrence; the program itself is not limited.
    ///
    /// @throws RateLimitedException `rate.limited` when the limit is reached
    public void count(Limit limit, ClientAddress from) {
        if (!enabled || from.isProgram()) return;
        count(ofSite(limit), limit, from.site(), Optional.of(from));
        try {
            count(of(limit), limit, from.network(), Optional.of(from));
        } catch (RateLimitedException limited) {
            ofSite(limit).giveBack(KeyHash.of(from.site()), clock.millis());
            throw limited;
        }
    }

    private void count(Allowances counted, Limit limit, String key, Optional<ClientAddress> from) {
        var wait = counted.take(KeyHash.of(key), clock.millis());
        if (wait == 0) return;
        listener.limited(limit, from);
        throw new RateLimitedException(CODE, Duration.ofMillis(wait));
    }

    void failed(CredentialAttempts.Kind kind, String account, ClientAddress from) {
        listener.failed(kind, account, from);
    }

    /// Takes back one occurrence that turned out not to count.
    void giveBack(Limit limit, String key) {
        if (enabled) of(limit).giveBack(KeyHash.of(key), clock.millis());
    }

    /// Takes back one occurrence of an address.
    void giveBack(Limit limit, ClientAddress from) {
        giveBack(limit, from.network());
        if (enabled) ofSite(limit).giveBack(KeyHash.of(from.site()), clock.millis());
    }

    /// The number of keys in memory for a limit.
    int size(Limit limit) {
        return of(limit).size();
    }

    private Allowances of(Limit limit) {
        return Objects.requireNonNull(allowances.get(limit));
    }

    private Allowances ofSite(Limit limit) {
        return Objects.requireNonNull(siteAllowances.get(limit));
    }

    /// What is limited: a number at once, then one more each interval.
    public enum Limit {
        FAILED_PASSWORDS_OF_ACCOUNT(10, Duration.ofMinutes(1)),
        FAILED_PASSWORDS_FROM_ADDRESS(10, Duration.ofSeconds(6)),
        /// Six digits: the fewest guesses of all.
        FAILED_CODES_OF_ACCOUNT(5, Duration.ofMinutes(2)),
        FAILED_CODES_FROM_ADDRESS(10, Duration.ofSeconds(6)),
        /// A registration sends an e-mail to an address that its owner may not have entered.
        REGISTRATIONS_FROM_ADDRESS(20, Duration.ofMinutes(1)),
        EMAILS_FROM_ADDRESS(10, Duration.ofMinutes(1)),
        /// E-mails of one kind to one mailbox, whoever requests them.
        EMAILS_TO_MAILBOX(5, Duration.ofMinutes(10)),
        CODY_CONVERSATIONS_FROM_ADDRESS(30, Duration.ofSeconds(30)),
        CODY_MESSAGES_OF_ACCOUNT(30, Duration.ofSeconds(5)),
        CODY_MESSAGES_FROM_ADDRESS(30, Duration.ofSeconds(5)),
        /// A browser reports each refusal by itself, and a player tries again.
        CSP_REPORTS_FROM_ADDRESS(20, Duration.ofSeconds(30)),
        /// From all addresses together: each report is a write.
        CSP_REPORTS(60, Duration.ofSeconds(5));

        private final int atOnce;
        private final Duration interval;

        Limit(int atOnce, Duration interval) {
            this.atOnce = atOnce;
            this.interval = interval;
        }

        public int atOnce() {
            return atOnce;
        }

        public Duration interval() {
            return interval;
        }
    }

    /// The allowances of one limit, each stored as the time in milliseconds when it is whole again
    /// (generic cell rate algorithm).
    private static final class Allowances {
        private static final int MAX_KEYS = 20_000;

        private final long interval;
        private final long whole;
        private final Map<UUID, Long> wholeAt =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
                        return size() > MAX_KEYS;
                    }
                };

        /// @param times how many times the limit may be used
        Allowances(Limit limit, int times) {
            this.interval = limit.interval.toMillis() / times;
            this.whole = limit.interval.toMillis() * limit.atOnce;
        }

        /// Milliseconds to wait; zero when one was taken.
        synchronized long take(UUID key, long now) {
            // a clock set back must not prolong the wait
            var before = Math.clamp(wholeAt.getOrDefault(key, now), now, now + whole);
            var wait = before + interval - (now + whole);
            if (wait > 0) return wait;
            wholeAt.put(key, before + interval);
            return 0;
        }

        synchronized void giveBack(UUID key, long now) {
            wholeAt.computeIfPresent(
                    key, (_, at) -> at - interval <= now ? null : Long.valueOf(at - interval));
        }

        synchronized int size() {
            return wholeAt.size();
        }
    }
}
