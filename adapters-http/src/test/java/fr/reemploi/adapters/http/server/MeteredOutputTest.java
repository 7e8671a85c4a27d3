package fr.reemploi.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import fr.reemploi.adapters.http.server.MeteredChannel.WriteWatch;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MeteredOutputTest {
    private static final ServerLimits LIMITS =
            new ServerLimits(
                    1,
                    1,
                    1,
                    1,
                    9,
                    9,
                    Duration.ofMillis(20),
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(5),
                    Duration.ofSeconds(10),
                    1000);

    private final Admission admission = new Admission(LIMITS, false);
    private long seconds;

    @Test
    void a_client_that_keeps_up_keeps_its_turn() throws IOException {
        var output = output(turn());
        for (var i = 0; i < 100; i++) {
            seconds++; // spent on the response, not on its client
            output.written(1, true);
        }
        assertThat(admission.enter(Optional.empty()))
                .isInstanceOf(Admission.Result.Overloaded.class);
    }

    @Test
    void a_client_that_falls_behind_gives_its_turn_back() throws IOException {
        var slow = turn();
        var output = output(slow);
        output.written(100, true);
        output.written(0, true);
        turn();
        output.written(100, true);
        output.written(0, true);
        slow.close();
        assertThat(admission.enter(Optional.empty()))
                .isInstanceOf(Admission.Result.Overloaded.class);
    }

    @Test
    void a_place_of_a_slow_client_is_free_again_after_its_response() throws IOException {
        for (var i = 0; i < 3; i++) {
            var slow = turn();
            output(slow).written(0, true);
            slow.close();
        }
        var output = output(turn());
        output.written(0, true);
        var second = output(turn());
        assertThatIOException()
                .isThrownBy(() -> second.written(0, true))
                .withMessageContaining("Too many");
    }

    @Test
    void the_least_rate_counts_from_the_first_wait() throws IOException {
        var output = output(turn());
        output.written(1_000_000, true);
        output.written(0, true);
        for (var i = 0; i < 20; i++) {
            seconds += 2;
            output.written(2_000, true);
            output.written(0, true);
        }
        seconds += 31; // of 71 s, 10 are grace
        assertThatIOException()
                .isThrownBy(() -> output.written(0, true))
                .withMessageContaining("too slowly");
    }

    @Test
    void without_a_turn_no_write_waits() throws IOException {
        WriteWatch.NO_WAITING.written(100, true);
        WriteWatch.NO_WAITING.written(0, false);
        assertThatIOException().isThrownBy(() -> WriteWatch.NO_WAITING.written(0, true));
    }

    @Test
    void a_response_has_a_deadline_at_any_rate() throws IOException {
        var output = output(turn());
        output.written(0, true);
        seconds += 301;
        output.written(100_000_000, true);
        assertThatIOException().isThrownBy(() -> output.written(0, true));
    }

    private Admission.Turn turn() {
        var result = admission.enter(Optional.empty());
        assertThat(result).isInstanceOf(Admission.Turn.class);
        return (Admission.Turn) result;
    }

    private MeteredOutput output(Admission.Turn turn) {
        return new MeteredOutput(LIMITS, turn, () -> seconds * 1_000_000_000L);
    }
}
