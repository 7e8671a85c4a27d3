package fr.reemploi.adapters.search.query;

import fr.reemploi.adapters.search.facet.FacetCounter;
import fr.reemploi.adapters.search.index.CountCache;
import fr.reemploi.adapters.search.index.Snapshot;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.SearchParameter.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Executes a search request on a snapshot. A facet whose own filter is set is counted in a
/// separate pass without that filter; all others in the pass that collects the parts.
public final class SearchExecution {
    private static final int MIN_CACHED_TOTAL = 1_000;

    private final Snapshot snapshot;
    private final SearchRequest request;
    private final Map<Facet, int[]> counts = new EnumMap<>(Facet.class);
    private final TopParts topParts;
    private long total;

    private SearchExecution(Snapshot snapshot, SearchRequest request) {
        this.snapshot = snapshot;
        this.request = request;
        // one more than the page shows whether there is a next page
        this.topParts = new TopParts(request.limit() + 1, request.order(), request.after());
    }

    public static SearchExecution of(Snapshot snapshot, SearchRequest request) throws IOException {
        var execution = new SearchExecution(snapshot, request);
        execution.findParts();
        execution.countFiltered();
        return execution;
    }

    public long total() {
        return total;
    }

    public Map<Facet, int[]> counts() {
        return counts;
    }

    List<TopParts.RankedPart> parts() {
        return topParts.parts();
    }

    private void findParts() throws IOException {
        var filters = request.filters();
        var plain = request.facets().stream().filter(facet -> !filters.restricts(facet)).toList();
        var cached = cachedCounts(filters, Optional.empty());
        var missing = plain.stream().filter(facet -> !useCachedCounts(filters, facet)).toList();
        if (cached.isPresent() && missing.isEmpty()) {
            total = cached.get().total();
            collectPage();
        } else {
            total = collect(filters, topParts, missing);
        }
    }

    /// Counts are cached: collects only the parts of the page.
    private void collectPage() throws IOException {
        var pass =
                new CollectPass(
                        snapshot, request.filters().bounds(), request.now(), topParts, List.of());
        var query = request.query(request.filters());
        if (request.order().isNewestFirst()) pass.collectNewest(query);
        else pass.collectAll(query, request.isScored());
    }

    private void countFiltered() throws IOException {
        for (var facet : request.facets()) {
            if (counts.containsKey(facet)) continue;
            var others = request.filters().without(facet);
            if (!useCachedCounts(others, facet))
                collect(others, TopParts.none(request.order()), List.of(facet));
        }
    }

    private long collect(Filters filters, TopParts parts, List<Facet> facets) throws IOException {
        var counters = new ArrayList<FacetCounter>();
        facets.forEach(facet -> counters.add(new FacetCounter(facet, snapshot)));
        var pass = new CollectPass(snapshot, filters.bounds(), request.now(), parts, counters);
        pass.collectAll(request.query(filters), request.isScored() && !parts.isEmpty());
        cacheCounts(filters, Optional.empty(), pass.counts(new int[0]));
        for (var counter : counters) {
            counts.put(counter.facet(), counter.counts());
            cacheCounts(filters, Optional.of(counter.facet()), pass.counts(counter.counts()));
        }
        return pass.total();
    }

    private boolean useCachedCounts(Filters filters, Facet facet) {
        var cached = cachedCounts(filters, Optional.of(facet));
        cached.ifPresent(cachedFacet -> counts.put(facet, cachedFacet.byOrdinal()));
        return cached.isPresent();
    }

    private Optional<CountCache.Counts> cachedCounts(Filters filters, Optional<Facet> facet) {
        if (!request.isCacheable()) return Optional.empty();
        return snapshot.counts().find(filters, facet, request.now());
    }

    private void cacheCounts(Filters filters, Optional<Facet> facet, CountCache.Counts result) {
        // small results are counted fast and not worth the memory
        if (request.isCacheable() && result.total() >= MIN_CACHED_TOTAL) {
            snapshot.counts().put(filters, facet, result);
        }
    }
}
