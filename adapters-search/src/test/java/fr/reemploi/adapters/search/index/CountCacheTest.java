package fr.reemploi.adapters.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.search.FiltersBuilder;
import fr.reemploi.adapters.search.index.CountCache.Counts;
import fr.reemploi.application.search.PartQuery.Filters;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountCacheTest {
    private final CountCache cache = new CountCache();

    @Test
    void counts_hold_until_the_next_hold_lapses() {
        var counts = new Counts(500, new int[0], 10, 20);
        cache.put(Filters.NONE, Optional.empty(), counts);

        assertThat(cache.find(Filters.NONE, Optional.empty(), 9)).isEmpty();
        assertThat(cache.find(Filters.NONE, Optional.empty(), 10)).contains(counts);
        assertThat(cache.find(Filters.NONE, Optional.empty(), 20)).isEmpty();
    }

    @Test
    void counts_that_are_used_outlive_many_that_are_not() {
        var counts = new Counts(500, new int[0], 0, 10);
        cache.put(Filters.NONE, Optional.empty(), counts);
        for (var i = 0; i < 10_000; i++) {
            cache.find(Filters.NONE, Optional.empty(), 1);
            cache.put(
                    new FiltersBuilder().makes(Set.of("make " + i)).filters(),
                    Optional.empty(),
                    counts);
        }

        assertThat(cache.find(Filters.NONE, Optional.empty(), 1)).contains(counts);
    }
}
