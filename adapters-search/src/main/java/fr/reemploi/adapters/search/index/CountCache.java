package fr.reemploi.adapters.search.index;

import fr.reemploi.application.search.PartQuery.Facet;
import fr.reemploi.application.search.PartQuery.Filters;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How many parts of a snapshot pass some filters, and how they divide by a facet: the counts of
/// broad filters take the longest to make and are asked for most. They hold as long as no hold
/// lapses.
public final class CountCache {
    private static final int MAX_ENTRIES = 1_000;

    private final Map<Key, Counts> cache = new ConcurrentHashMap<>();

    public Optional<Counts> find(Filters filters, Optional<Facet> facet, long now) {
        return Optional.ofNullable(cache.get(new Key(filters, facet)))
                .filter(counts -> counts.holdsAt(now));
    }

    public void put(Filters filters, Optional<Facet> facet, Counts counts) {
        if (cache.size() >= MAX_ENTRIES) cache.clear();
        cache.put(new Key(filters, facet), counts);
    }

    private record Key(Filters filters, Optional<Facet> facet) {}

    /// Counts, and how long they are right.
    ///
    /// @param byOrdinal empty when only the total was asked for
    /// @param from since when this is so
    /// @param until when the next hold lapses
    // an array, because it is the counters themselves
    @SuppressWarnings("ArrayRecordComponent")
    public record Counts(long total, int[] byOrdinal, long from, long until) {
        boolean holdsAt(long now) {
            return from <= now && now < until;
        }
    }
}
