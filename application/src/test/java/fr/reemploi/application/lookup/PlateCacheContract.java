package fr.reemploi.application.lookup;

import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Contract of `PlateCache`.
public abstract class PlateCacheContract {
    protected abstract PlateCache cache();

    @Test
    void a_stored_result_is_found_and_no_other() {
        cache().save(full("one", NOON));
        cache().save(bare("two"));
        cache().save(new CachedPlate("three", Optional.empty(), NOON));

        assertThat(cache().find("one")).contains(full("one", NOON));
        assertThat(cache().find("two")).contains(bare("two"));
        assertThat(cache().find("three").orElseThrow().vehicle()).isEmpty();
        assertThat(cache().find("four")).isEmpty();
    }

    @Test
    void a_newer_result_replaces_the_previous_one() {
        cache().save(new CachedPlate("one", Optional.empty(), NOON));
        var updated = full("one", NOON.plusSeconds(1));
        cache().save(updated);

        assertThat(cache().find("one")).contains(updated);
    }

    @Test
    void old_results_are_deleted_and_recent_ones_stay() {
        cache().save(full("old", NOON.minus(Duration.ofMillis(1))));
        cache().save(full("young", NOON));

        cache().deleteBefore(NOON);

        assertThat(cache().find("old")).isEmpty();
        assertThat(cache().find("young")).isPresent();
    }

    private static CachedPlate full(String key, Instant at) {
        var vehicle =
                new CachedPlate.Vehicle(
                        Optional.of("sealed"),
                        Optional.of("renault"),
                        Optional.of("clio-iii"),
                        Optional.of(Year.of(2008)),
                        Optional.of(Fuel.DIESEL),
                        Optional.of(new EngineCode("K9K")),
                        "plate");
        return new CachedPlate(key, Optional.of(vehicle), at);
    }

    private static CachedPlate bare(String key) {
        var vehicle =
                new CachedPlate.Vehicle(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "plate");
        return new CachedPlate(key, Optional.of(vehicle), NOON);
    }
}
