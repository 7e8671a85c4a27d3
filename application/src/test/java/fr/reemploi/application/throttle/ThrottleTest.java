package fr.reemploi.application.throttle;

import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.throttle.Throttle.Limit;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThrottleTest {
    private Instant now = NOON;
    private final Throttle throttle = new Throttle(() -> now, true, AttemptListener.NONE);

    @ParameterizedTest
    @EnumSource(Limit.class)
    void a_number_passes_at_once_and_then_one_each_interval(Limit limit) {
        exhaust(limit, "a");
        assertThat(wait(limit, "a")).isEqualTo(limit.interval());
        now = now.plus(limit.interval());
        throttle.count(limit, "a");
        assertThat(wait(limit, "a")).isEqualTo(limit.interval());
    }

    @Test
    void keys_and_limits_are_counted_apart() {
        exhaust(Limit.EMAILS_FROM_ADDRESS, "a");
        assertThatCode(() -> throttle.count(Limit.EMAILS_FROM_ADDRESS, "b"))
                .doesNotThrowAnyException();
        assertThatCode(() -> throttle.count(Limit.EMAILS_TO_MAILBOX, "a"))
                .doesNotThrowAnyException();
    }

    @Test
    void the_networks_of_a_site_share_a_larger_limit() {
        var limit = Limit.EMAILS_FROM_ADDRESS;
        var passed = 0;
        for (var network = 0; network < 100; network++) {
            for (var i = 0; i < limit.atOnce(); i++) passed += passes(limit, network) ? 1 : 0;
        }
        assertThat(passed).isEqualTo(8 * limit.atOnce());
        assertThatCode(() -> throttle.count(limit, ClientAddress.of("2001:db8:8:1::1")))
                .doesNotThrowAnyException();
        now = now.plus(limit.interval());
        passed = 0;
        for (var i = 0; i < 100; i++) passed += passes(limit, i) ? 1 : 0;
        assertThat(passed).isEqualTo(8);
    }

    @Test
    void a_network_that_is_stopped_takes_nothing_from_its_site() {
        var limit = Limit.EMAILS_FROM_ADDRESS;
        for (var i = 0; i < 1_000; i++) passes(limit, 1);
        assertThat(passes(limit, 2)).isTrue();
    }

    private boolean passes(Limit limit, int network) {
        try {
            throttle.count(limit, ClientAddress.of("2001:db8:7:" + network + "::1"));
            return true;
        } catch (RateLimitedException limited) {
            return false;
        }
    }

    @Test
    void what_is_given_back_can_be_used_again() {
        exhaust(Limit.EMAILS_TO_MAILBOX, "a");
        throttle.giveBack(Limit.EMAILS_TO_MAILBOX, "a");
        throttle.count(Limit.EMAILS_TO_MAILBOX, "a");
        assertThat(wait(Limit.EMAILS_TO_MAILBOX, "a")).isPositive();
    }

    @Test
    void giving_back_more_than_was_taken_adds_nothing() {
        for (var i = 0; i < 100; i++) throttle.giveBack(Limit.EMAILS_TO_MAILBOX, "a");
        exhaust(Limit.EMAILS_TO_MAILBOX, "a");
        assertThat(wait(Limit.EMAILS_TO_MAILBOX, "a")).isPositive();
    }

    @Test
    void a_clock_set_back_does_not_prolong_the_wait() {
        exhaust(Limit.EMAILS_TO_MAILBOX, "a");
        now = now.minus(Duration.ofDays(1));
        assertThat(wait(Limit.EMAILS_TO_MAILBOX, "a"))
                .isLessThanOrEqualTo(Limit.EMAILS_TO_MAILBOX.interval());
    }

    @Test
    void many_keys_do_not_grow_the_memory() {
        for (var i = 0; i < 100_000; i++) throttle.count(Limit.EMAILS_FROM_ADDRESS, "key " + i);
        assertThat(throttle.size(Limit.EMAILS_FROM_ADDRESS)).isEqualTo(20_000);
    }

    @Test
    void keys_in_use_outlive_others() {
        exhaust(Limit.EMAILS_FROM_ADDRESS, "a");
        for (var i = 0; i < 100_000; i++) {
            throttle.count(Limit.EMAILS_FROM_ADDRESS, "key " + i);
            if (i % 10_000 == 0) wait(Limit.EMAILS_FROM_ADDRESS, "a");
        }
        assertThat(wait(Limit.EMAILS_FROM_ADDRESS, "a")).isPositive();
    }

    @Test
    void nothing_is_counted_when_limits_are_off_or_for_the_program_itself() {
        var off = new Throttle(() -> now, false, AttemptListener.NONE);
        for (var i = 0; i < 1_000; i++) {
            off.count(Limit.EMAILS_TO_MAILBOX, "a");
            throttle.count(Limit.REGISTRATIONS_FROM_ADDRESS, ClientAddress.PROGRAM);
        }
        assertThat(throttle.size(Limit.REGISTRATIONS_FROM_ADDRESS)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "::ffff:192.0.2.7, 192.0.2.7, true",
        "2001:db8:0:1::1, 2001:db8:0:1:ffff:ffff:ffff:ffff, true",
        "2001:db8:0:1::1, 2001:DB8:0000:0001:0:0:0:9, true",
        "2001:db8:0:1::1, 2001:db8:0:2::1, false",
        "fe80::1%eth0, fe80::2, true",
        "::1, 127.0.0.1, false",
        "'', not an address, true"
    })
    void an_ipv6_network_counts_as_one_address(String one, String other, boolean same) {
        assertThat(ClientAddress.of(one).equals(ClientAddress.of(other))).isEqualTo(same);
    }

    private void exhaust(Limit limit, String key) {
        for (var i = 0; i < limit.atOnce(); i++) throttle.count(limit, key);
    }

    private Duration wait(Limit limit, String key) {
        var wait = new Duration[1];
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> throttle.count(limit, key))
                .satisfies(limited -> wait[0] = limited.retryAfter());
        return wait[0];
    }
}
