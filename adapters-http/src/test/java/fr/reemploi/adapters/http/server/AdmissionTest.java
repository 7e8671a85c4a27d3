package fr.reemploi.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AdmissionTest {
    private static final Optional<String> ANNE = Optional.of("203.0.113.1");
    private static final Optional<String> BOB = Optional.of("203.0.113.2");
    private static final ServerLimits LIMITS =
            new ServerLimits(
                    3,
                    1,
                    2,
                    1,
                    2,
                    9,
                    Duration.ofMillis(20),
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(10),
                    1000);

    private final Admission admission = new Admission(LIMITS, true);

    @Test
    void one_client_does_not_take_every_turn() {
        var first = turn(ANNE);
        turn(ANNE);
        assertThat(admission.enter(ANNE)).isEqualTo(new Admission.Result.TooMany());
        turn(BOB);
        first.close();
        turn(ANNE);
    }

    @Test
    void clients_that_cannot_be_told_apart_are_not_limited_as_one() {
        for (var i = 0; i < 3; i++) turn(Optional.empty());
        assertThat(admission.enter(Optional.empty())).isEqualTo(new Admission.Result.Overloaded());
    }

    @Test
    void without_rate_limits_a_client_may_take_every_turn() {
        var unlimited = new Admission(LIMITS, false);
        for (var i = 0; i < 3; i++)
            assertThat(unlimited.enter(ANNE)).isInstanceOf(Admission.Turn.class);
        assertThat(unlimited.enter(ANNE)).isEqualTo(new Admission.Result.Overloaded());
    }

    @Test
    void a_request_that_waits_for_its_client_gives_its_turn_to_others() {
        var slow = turn(ANNE);
        turn(BOB);
        turn(BOB);
        assertThat(slow.pause()).isTrue();
        var other = turn(Optional.empty());
        slow.resume();
        assertThat(slow.isHeld()).isFalse();
        other.close();
        slow.close();
        turn(Optional.empty());
        assertThat(admission.enter(Optional.empty())).isEqualTo(new Admission.Result.Overloaded());
    }

    @Test
    void slow_requests_are_few_for_each_client_and_in_total() {
        var first = turn(ANNE);
        var second = turn(ANNE);
        assertThat(first.pause()).isTrue();
        assertThat(second.pause()).isFalse();
        var bob = turn(BOB);
        assertThat(bob.pause()).isTrue();
        var third = turn(Optional.empty());
        assertThat(third.pause()).isFalse();
        first.resume();
        assertThat(second.pause()).isTrue();
    }

    @Test
    void the_least_rate_is_demanded_after_a_grace_period() {
        assertThat(LIMITS.isTooSlow(0, Duration.ofSeconds(10))).isFalse();
        assertThat(LIMITS.isTooSlow(999, Duration.ofSeconds(11))).isTrue();
        assertThat(LIMITS.isTooSlow(1000, Duration.ofSeconds(11))).isFalse();
        assertThat(LIMITS.isTooSlow(100_000_000, Duration.ofSeconds(61))).isTrue();
    }

    private Admission.Turn turn(Optional<String> client) {
        var result = admission.enter(client);
        assertThat(result).isInstanceOf(Admission.Turn.class);
        return (Admission.Turn) result;
    }
}
