package fr.reemploi.adapters.search;

import fr.reemploi.adapters.search.facet.FacetLists;
import fr.reemploi.adapters.search.index.Generations;
import fr.reemploi.adapters.search.index.Leases;
import fr.reemploi.adapters.search.index.Snapshot;
import fr.reemploi.adapters.search.query.BuyerSearch;
import fr.reemploi.adapters.search.query.OwnSearch;
import fr.reemploi.adapters.search.query.SearchCursor;
import fr.reemploi.adapters.search.suggest.Completion;
import fr.reemploi.adapters.search.suggest.KnownNames;
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
    private final Generations generations;
    private final Leases leases;
    private final WordAnalysis analysis;
    private final FacetLists facets;
    private final KnownNames names;
    private final Semaphore places;

    LucenePartSearch(
            Generations generations,
            Leases leases,
            WordAnalysis analysis,
            Catalogue catalogue,
            int concurrency) {
        this.generations = generations;
        this.leases = leases;
        this.analysis = analysis;
        this.facets = new FacetLists(catalogue);
        this.names = new KnownNames(catalogue, analysis);
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
                        new Completion(snapshot, analysis, names, now).of(typed, language, limit));
    }

    @Override
    public OwnPage own(Own asked, Instant now) {
        return within(
                Optional.empty(), snapshot -> new OwnSearch(snapshot, analysis).answer(asked, now));
    }

    private <T> T within(Optional<Snapshot> leased, Searching<T> searching) {
        places.acquireUninterruptibly();
        try (var snapshot = leased.orElseGet(generations::snapshot)) {
            return searching.in(snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private interface Searching<T> {
        T in(Snapshot snapshot) throws IOException;
    }
}
