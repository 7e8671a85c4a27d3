package fr.reemploi.adapters.search.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.SearchParameter.Facet;
import java.util.Optional;

/// Caches totals and facet counts of a snapshot by filters: broad filters are the slowest to count
/// and the most frequent. An entry is valid until the next hold lapses.
public final class CountCache {
    private static final int MAX_ENTRIES = 1_000;

    private final Cache<Key, Counts> cache = Caffeine.newBuilder().maximumSize(MAX_ENTRIES).build();

    public Optional<Counts> find(Filters filters, Optional<Facet> facet, long now) {
        return Optional.ofNullable(cache.getIfPresent(new Key(filters, facet)))
                .filter(counts -> counts.isValidAt(now));
    }

    public void put(Filters filters, Optional<Facet> facet, Counts counts) {
        cache.put(new Key(filters, facet), counts);
    }

    private record Key(Filters filters, Optional<Facet> facet) {}

    /// Counts and the interval in which they are valid.
    ///
    /// @param byOrdinal facet counts by ordinal; empty when only the total was counted
    /// @param from start of the interval, epoch milliseconds, inclusive
    /// @param until when the next hold lapses, epoch milliseconds, exclusive
    // an array, because it holds the counters themselves
    @SuppressWarnings("ArrayRecordComponent")
    public record Counts(long total, int[] byOrdinal, long from, long until) {
        boolean isValidAt(long now) {
            return from <= now && now < until;
        }
    }
}
