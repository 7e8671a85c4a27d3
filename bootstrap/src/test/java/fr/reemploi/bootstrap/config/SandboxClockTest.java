package fr.reemploi.bootstrap.config;

import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SandboxClockTest {
    @TempDir private Path folder;

    @Test
    void the_offset_is_kept_after_a_restart() {
        var file = folder.resolve("data/sandbox-clock");
        var clock = new SandboxClock(InstantSource.fixed(NOON), file);
        assertThat(clock.instant()).isEqualTo(NOON);

        clock.advance(Duration.ofMinutes(31));
        clock.advance(Duration.ofDays(2));

        var later = NOON.plus(Duration.ofDays(2)).plus(Duration.ofMinutes(31));
        assertThat(clock.instant()).isEqualTo(later);
        var restarted = new SandboxClock(InstantSource.fixed(NOON), file);
        assertThat(restarted.instant()).isEqualTo(later);
    }
}
