package fr.reemploi.adapters.search;

import fr.reemploi.adapters.search.facet.FacetLists;
import fr.reemploi.adapters.search.index.IndexGenerations;
import fr.reemploi.adapters.search.index.Snapshot;
import fr.reemploi.adapters.search.index.SnapshotCache;
import fr.reemploi.adapters.search.query.BuyerSearch;
import fr.reemploi.adapters.search.query.SearchCursor;
import fr.reemploi.adapters.search.query.SellerSearch;
import fr.reemploi.adapters.search.suggest.Autocompletion;
import fr.reemploi.adapters.search.suggest.CatalogueSuggestions;
import fr.reemploi.adapters.search.text.WordAnalysis;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartSearch;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.shared.Language;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Searches the active index generation. A fair semaphore limits concurrent searches: they are
/// CPU-bound, so more of them than processors only adds waiting time, and without fairness some
/// callers would wait several times as long as others.
final class LucenePartSearch implements PartSearch {
    private final IndexGenerations generations;
    private final SnapshotCache snapshots;
    private final WordAnalysis analysis;
    private final FacetLists facets;
    private final CatalogueSuggestions names;
    private final Semaphore permits;

    LucenePartSearch(
            IndexGenerations generations,
            SnapshotCache snapshots,
            WordAnalysis analysis,
            Catalogue catalogue,
            int concurrency) {
        this.generations = generations;
        this.snapshots = snapshots;
        this.analysis = analysis;
        this.facets = new FacetLists(catalogue);
        this.names = new CatalogueSuggestions(catalogue, analysis);
        this.permits = new Semaphore(concurrency, true);
    }

    @Override
    public SearchResults search(PartQuery query, Instant now) {
        var sort = BuyerSearch.sort(query);
        var cursor = query.cursor().map(encoded -> SearchCursor.decode(encoded, sort));
        var cached = cursor.flatMap(position -> snapshots.find(position.snapshot()));
        // when the snapshot has expired, the page continues at the same sort key in the newest one
        var instant = cached.flatMap(_ -> cursor).map(SearchCursor::now);
        var after = cursor.map(SearchCursor::after);
        return withSnapshot(
                cached,
                snapshot -> {
                    var search = new BuyerSearch(snapshot, analysis, facets);
                    var results = search.execute(query, after, instant.orElse(now.toEpochMilli()));
                    if (results.nextCursor().isPresent()) snapshots.put(snapshot);
                    return results;
                });
    }

    @Override
    public List<Suggestion> suggest(String text, Language language, int limit) {
        // the port passes no instant; a hold that lapses a moment later changes one count
        var now = System.currentTimeMillis();
        return withSnapshot(
                Optional.empty(),
                snapshot ->
                        new Autocompletion(snapshot, analysis, names, now)
                                .of(text, language, limit));
    }

    @Override
    public SellerPartPage searchOwn(SellerPartQuery query, Instant now) {
        return withSnapshot(
                Optional.empty(),
                snapshot -> new SellerSearch(snapshot, analysis).execute(query, now));
    }

    private <T> T withSnapshot(Optional<Snapshot> cached, SnapshotSearch<T> search) {
        permits.acquireUninterruptibly();
        try (var snapshot = cached.orElseGet(generations::snapshot)) {
            return search.search(snapshot);
        } catch (IOException e) {
            throw new StorageUnavailableException("The search index cannot be read: " + e, e);
        } finally {
            permits.release();
        }
    }

    private interface SnapshotSearch<T> {
        T search(Snapshot snapshot) throws IOException;
    }
}
