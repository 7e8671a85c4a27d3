package fr.reemploi.adapters.search.query;

import fr.reemploi.adapters.search.facet.FacetCounter;
import fr.reemploi.adapters.search.index.CountCache;
import fr.reemploi.adapters.search.index.Snapshot;
import fr.reemploi.application.search.PartQuery.Facet;
import fr.reemploi.application.search.PartQuery.Filters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks a snapshot. A facet whose own filter is set is counted in a sweep of its own, without that
/// filter; all the others in the sweep that finds the parts.
public final class SearchExecution {
    private static final int BROAD = 1_000;

    private final Snapshot snapshot;
    private final SearchRequest ask;
    private final Map<Facet, int[]> counts = new EnumMap<>(Facet.class);
    private final TopParts top;
    private long total;

    private SearchExecution(Snapshot snapshot, SearchRequest ask) {
        this.snapshot = snapshot;
        this.ask = ask;
        // one more than the page tells whether there is a next
        this.top = new TopParts(ask.limit() + 1, ask.order(), ask.after());
    }

    public static SearchExecution of(Snapshot snapshot, SearchRequest ask) throws IOException {
        var finding = new SearchExecution(snapshot, ask);
        finding.findParts();
        finding.countFiltered();
        return finding;
    }

    public long total() {
        return total;
    }

    public Map<Facet, int[]> counts() {
        return counts;
    }

    List<TopParts.RankedPart> places() {
        return top.places();
    }

    private void findParts() throws IOException {
        var filters = ask.filters();
        var plain =
                ask.facets().stream()
                        .filter(facet -> FilterTerms.without(filters, facet).equals(filters))
                        .toList();
        var known = known(filters, Optional.empty());
        var missing = plain.stream().filter(facet -> !recall(filters, facet)).toList();
        if (known.isPresent() && missing.isEmpty()) {
            total = known.get().total();
            findOnly();
        } else {
            total = sweep(filters, top, missing);
        }
    }

    /// All is counted already: only the parts themselves are missing.
    private void findOnly() throws IOException {
        var sweep = new CollectPass(snapshot, ask.filters().bounds(), ask.now(), top, List.of());
        var query = ask.query(ask.filters());
        if (ask.order().isNewestFirst()) sweep.newest(query);
        else sweep.over(query, ask.isScored());
    }

    private void countFiltered() throws IOException {
        for (var facet : ask.facets()) {
            if (counts.containsKey(facet)) continue;
            var others = FilterTerms.without(ask.filters(), facet);
            if (!recall(others, facet)) sweep(others, TopParts.none(ask.order()), List.of(facet));
        }
    }

    private long sweep(Filters filters, TopParts kept, List<Facet> facets) throws IOException {
        var tallies = new ArrayList<FacetCounter>();
        facets.forEach(facet -> tallies.add(new FacetCounter(facet, snapshot)));
        var sweep = new CollectPass(snapshot, filters.bounds(), ask.now(), kept, tallies);
        sweep.over(ask.query(filters), ask.isScored() && !kept.isEmpty());
        remember(filters, Optional.empty(), sweep.counts(new int[0]));
        for (var tally : tallies) {
            counts.put(tally.facet(), tally.counts());
            remember(filters, Optional.of(tally.facet()), sweep.counts(tally.counts()));
        }
        return sweep.total();
    }

    private boolean recall(Filters filters, Facet facet) {
        var found = known(filters, Optional.of(facet));
        found.ifPresent(known -> counts.put(facet, known.byOrdinal()));
        return found.isPresent();
    }

    private Optional<CountCache.Counts> known(Filters filters, Optional<Facet> facet) {
        if (!ask.isCacheable()) return Optional.empty();
        return snapshot.counts().find(filters, facet, ask.now());
    }

    private void remember(Filters filters, Optional<Facet> facet, CountCache.Counts found) {
        // what is counted fast is not worth the room
        if (ask.isCacheable() && found.total() >= BROAD) {
            snapshot.counts().put(filters, facet, found);
        }
    }
}
