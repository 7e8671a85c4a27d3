package fr.reemploi.adapters.search.query;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import fr.reemploi.adapters.search.facet.FacetCounter;
import fr.reemploi.adapters.search.index.Columns;
import fr.reemploi.adapters.search.index.CountCache;
import fr.reemploi.adapters.search.index.Snapshot;
import fr.reemploi.application.search.PartQuery.Bounds;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;

/// One pass over the matches of a query: counts them, counts their facets and collects the first
/// ones. Ranges and holds are checked in the columns, which is faster than querying the index.
final class CollectPass {
    private static final int BLOCK = 1_024;

    private final Snapshot snapshot;
    private final RangeFilter rangeFilter;
    private final TopParts topParts;
    private final List<FacetCounter> counters;
    private final int[] block = new int[BLOCK];
    private int filled;
    private long total;

    CollectPass(
            Snapshot snapshot,
            Bounds bounds,
            long now,
            TopParts topParts,
            List<FacetCounter> counters) {
        this.snapshot = snapshot;
        this.rangeFilter = new RangeFilter(bounds, now);
        this.topParts = topParts;
        this.counters = counters;
    }

    /// Visits all matches.
    void collectAll(Query query, boolean scored) throws IOException {
        var mode = scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        var searcher = snapshot.searcher();
        var weight = searcher.createWeight(searcher.rewrite(query), mode, 1);
        for (var leaf : snapshot.reader().leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer == null) continue;
            collectAll(leaf, scorer, scored);
            flush(snapshot.columns(leaf.ord));
        }
    }

    /// Visits matches until no newer part can follow: segments are sorted newest first.
    void collectNewest(Query query) throws IOException {
        var searcher = snapshot.searcher();
        var mode = ScoreMode.COMPLETE_NO_SCORES;
        var weight = searcher.createWeight(searcher.rewrite(query), mode, 1);
        for (var leaf : snapshot.reader().leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer != null) collectNewest(leaf, scorer);
        }
    }

    long total() {
        return total;
    }

    CountCache.Counts counts(int[] byOrdinal) {
        return new CountCache.Counts(total, byOrdinal, rangeFilter.from(), rangeFilter.until());
    }

    private void collectAll(LeafReaderContext leaf, Scorer scorer, boolean scored)
            throws IOException {
        var columns = snapshot.columns(leaf.ord);
        var live = leaf.reader().getLiveDocs();
        var documents = scorer.iterator();
        var ranked = !topParts.isEmpty();
        for (var at = documents.nextDoc(); at != NO_MORE_DOCS; at = documents.nextDoc()) {
            if ((live != null && !live.get(at)) || !rangeFilter.accepts(columns, at)) continue;
            if (ranked) topParts.offer(columns, leaf.ord, at, scored ? scorer.score() : 0);
            total++;
            block[filled++] = at;
            if (filled == BLOCK) flush(columns);
        }
    }

    private void collectNewest(LeafReaderContext leaf, Scorer scorer) throws IOException {
        var columns = snapshot.columns(leaf.ord);
        var live = leaf.reader().getLiveDocs();
        var documents = scorer.iterator();
        for (var at = documents.nextDoc(); at != NO_MORE_DOCS; at = documents.nextDoc()) {
            if (topParts.isCompleteAt(columns.published()[at])) return;
            if ((live != null && !live.get(at)) || !rangeFilter.accepts(columns, at)) continue;
            topParts.offer(columns, leaf.ord, at, 0);
        }
    }

    private void flush(Columns columns) {
        for (var counter : counters) counter.add(columns, block, filled);
        filled = 0;
    }
}
