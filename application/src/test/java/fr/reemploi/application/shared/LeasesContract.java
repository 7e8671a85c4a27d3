package fr.reemploi.application.shared;

import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.ConcurrentCalls;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every keeper of leases must do.
public abstract class LeasesContract {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant LAPSED = NOON.plus(MINUTE);

    protected abstract Leases leases();

    @Test
    void one_node_has_a_lease_until_it_lapses() {
        assertThat(take("one", NOON)).isTrue();

        assertThat(take("other", NOON)).isFalse();
        assertThat(take("other", LAPSED.minusMillis(1))).isFalse();
        assertThat(take("other", LAPSED)).isTrue();
        assertThat(take("one", LAPSED)).isFalse();
    }

    @Test
    void who_has_it_renews_it() {
        take("one", NOON);

        assertThat(take("one", NOON.plusSeconds(30))).isTrue();

        assertThat(take("other", LAPSED)).isFalse();
        assertThat(take("other", LAPSED.plusSeconds(30))).isTrue();
    }

    @Test
    void one_node_that_was_late_may_go_on_if_nobody_came_between() {
        take("one", NOON);

        assertThat(take("one", LAPSED.plusSeconds(1))).isTrue();
        assertThat(take("other", LAPSED.plusSeconds(1))).isFalse();
    }

    @Test
    void each_work_has_a_lease_of_its_own() {
        take("one", NOON);

        assertThat(leases().take("payouts", "other", MINUTE, NOON)).isTrue();
    }

    @Test
    void of_twenty_who_want_it_at_once_one_has_it_whether_it_is_new_or_lapsed() throws Exception {
        assertThat(takers(NOON)).isEqualTo(1);
        assertThat(takers(LAPSED)).isEqualTo(1);
    }

    private long takers(Instant now) throws Exception {
        var takes =
                ConcurrentCalls.of(
                        20,
                        StaleVersionException.class,
                        number -> take(now + " node " + number, now));
        assertThat(takes).hasSize(20);
        return takes.stream().filter(taken -> taken).count();
    }

    private boolean take(String holder, Instant now) {
        return leases().take("deadlines", holder, MINUTE, now);
    }
}
