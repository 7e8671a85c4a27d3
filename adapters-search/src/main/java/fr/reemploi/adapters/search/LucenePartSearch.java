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
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Searches the generation that serves, only so many at once: searching is all computing, and more
/// at once than there are processors only makes everybody wait. Who came first goes first, or some
/// would wait several times as long as others.
final class LucenePartSearch implements PartSearch {
    private final IndexGenerations generations;
    private final SnapshotCache leases;
    private final WordAnalysis analysis;
    private final FacetLists facets;
    private final CatalogueSuggestions names;
    private final Semaphore places;

    LucenePartSearch(
            IndexGenerations generations,
            SnapshotCache leases,
            WordAnalysis analysis,
            Catalogue catalogue,
            int concurrency) {
        this.generations = generations;
        this.leases = leases;
        this.analysis = analysis;
        this.facets = new FacetLists(catalogue);
        this.names = new CatalogueSuggestions(catalogue, analysis);
        this.places = new Semaphore(concurrency, true);
    }

    @Override
    public SearchResults search(PartQuery query, Instant now) {
        var sort = BuyerSearch.sort(query);
        var cursor = query.cursor().map(encoded -> SearchCursor.decode(encoded, sort));
        var leased = cursor.flatMap(given -> leases.find(given.snapshot()));
        // a page of a snapshot that is gone is found at the same place in the newest
        var instant = leased.flatMap(_ -> cursor).map(SearchCursor::now);
        var after = cursor.map(SearchCursor::after);
        return within(
                leased,
                snapshot -> {
                    var search = new BuyerSearch(snapshot, analysis, facets);
                    var results = search.answer(query, after, instant.orElse(now.toEpochMilli()));
                    if (results.nextCursor().isPresent()) leases.keep(snapshot);
                    return results;
                });
    }

    @Override
    public List<Suggestion> suggest(String typed, Language language, int limit) {
        // the port gives no instant here; a hold that lapses a moment later changes one count
        var now = System.currentTimeMillis();
        return within(
                Optional.empty(),
                snapshot ->
                        new Autocompletion(snapshot, analysis, names, now)
                                .of(typed, language, limit));
    }

    @Override
    public SellerPartPage own(SellerPartQuery asked, Instant now) {
        return within(
                Optional.empty(),
                snapshot -> new SellerSearch(snapshot, analysis).answer(asked, now));
    }

    private <T> T within(Optional<Snapshot> leased, SnapshotSearch<T> searching) {
        places.acquireUninterruptibly();
        try (var snapshot = leased.orElseGet(generations::snapshot)) {
            return searching.in(snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private interface SnapshotSearch<T> {
        T in(Snapshot snapshot) throws IOException;
    }
}
