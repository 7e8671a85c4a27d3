package fr.reemploi.application.shared;

import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.ConcurrentCalls;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Contract of `Leases`.
public abstract class LeasesContract {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant LAPSED = NOON.plus(MINUTE);

    protected abstract Leases leases();

    @Test
    void one_node_has_a_lease_until_it_expires() {
        assertThat(acquire("one", NOON)).isTrue();

        assertThat(acquire("other", NOON)).isFalse();
        assertThat(acquire("other", LAPSED.minusMillis(1))).isFalse();
        assertThat(acquire("other", LAPSED)).isTrue();
        assertThat(acquire("one", LAPSED)).isFalse();
    }

    @Test
    void who_has_it_renews_it() {
        acquire("one", NOON);

        assertThat(acquire("one", NOON.plusSeconds(30))).isTrue();

        assertThat(acquire("other", LAPSED)).isFalse();
        assertThat(acquire("other", LAPSED.plusSeconds(30))).isTrue();
    }

    @Test
    void one_node_that_was_late_may_go_on_if_nobody_came_between() {
        acquire("one", NOON);

        assertThat(acquire("one", LAPSED.plusSeconds(1))).isTrue();
        assertThat(acquire("other", LAPSED.plusSeconds(1))).isFalse();
    }

    @Test
    void each_job_has_its_own_lease() {
        acquire("one", NOON);

        assertThat(leases().acquire("payouts", "other", MINUTE, NOON)).isTrue();
    }

    @Test
    void of_twenty_who_want_it_at_once_one_has_it_whether_it_is_new_or_lapsed() throws Exception {
        assertThat(countHolders(NOON)).isEqualTo(1);
        assertThat(countHolders(LAPSED)).isEqualTo(1);
    }

    private long countHolders(Instant now) throws Exception {
        var results =
                ConcurrentCalls.run(
                        20,
                        StaleVersionException.class,
                        number -> acquire(now + " node " + number, now));
        assertThat(results).hasSize(20);
        return results.stream().filter(acquired -> acquired).count();
    }

    private boolean acquire(String holder, Instant now) {
        return leases().acquire("deadlines", holder, MINUTE, now);
    }
}
