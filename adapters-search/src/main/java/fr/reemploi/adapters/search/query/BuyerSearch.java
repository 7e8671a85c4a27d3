package fr.reemploi.adapters.search.query;

import fr.reemploi.adapters.search.facet.FacetLists;
import fr.reemploi.adapters.search.index.IndexFields;
import fr.reemploi.adapters.search.index.Ordinals;
import fr.reemploi.adapters.search.index.Snapshot;
import fr.reemploi.adapters.search.index.UuidBytes;
import fr.reemploi.adapters.search.text.WordAnalysis;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.SearchParameter;
import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.application.search.SearchResults.Hit;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.geo.Departments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.DocValues;

/// Executes a buyer's query on one snapshot.
public final class BuyerSearch {
    private final Snapshot snapshot;
    private final WordAnalysis analysis;
    private final FacetLists facets;

    public BuyerSearch(Snapshot snapshot, WordAnalysis analysis, FacetLists facets) {
        this.snapshot = snapshot;
        this.analysis = analysis;
        this.facets = facets;
    }

    /// The effective sort: relevance without search text or part numbers means newest first.
    public static Sort sort(PartQuery query) {
        var words =
                query.text().isPresent()
                        || !query.filters().of(SearchParameter.REFERENCE).isEmpty();
        return query.sort() == Sort.RELEVANCE && !words ? Sort.NEWEST : query.sort();
    }

    public SearchResults execute(PartQuery query, Optional<SortKey> after, long now)
            throws IOException {
        var text = parse(query);
        var order = new SortOrder(sort(query), distances(query));
        var request =
                new SearchRequest(
                        text.map(words -> words.query(0)),
                        query.filters(),
                        query.facets(),
                        order,
                        query.limit(),
                        after,
                        now);
        var execution = SearchExecution.of(snapshot, request);
        var missing = execution.total() > 0 ? 0 : text.map(QueryText::optionalWords).orElse(0);
        var stricter = Map.<Facet, int[]>of();
        if (missing > 0) {
            // when no part has all words, one may be missing
            stricter = execution.counts();
            var fewerWords = request.withText(text.get().query(missing));
            execution = SearchExecution.of(snapshot, fewerWords);
        }
        return new SearchResults(
                execution.total(),
                hits(execution, order, query.limit()),
                facets.of(execution.counts(), stricter, snapshot, query.language()),
                next(execution, order, query.limit(), now),
                text.flatMap(QueryText::corrected));
    }

    private Optional<QueryText> parse(PartQuery query) throws IOException {
        if (query.text().isEmpty()) return Optional.empty();
        var text = QueryText.of(query.text().get(), snapshot, analysis);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private long[] distances(PartQuery query) {
        if (query.filters().near().isEmpty()) return new long[0];
        var place = query.filters().near().get().place();
        var departments = snapshot.ordinals(Facet.DEPARTMENT);
        var distances = new long[departments.size()];
        Arrays.fill(distances, SortOrder.FAR);
        for (var at = Ordinals.NONE + 1; at < distances.length; at++) {
            var metres =
                    Departments.byCode(departments.value(at))
                            .map(department -> Math.round(department.centre().metresTo(place)));
            distances[at] = metres.orElse(SortOrder.FAR);
        }
        return distances;
    }

    private List<Hit> hits(SearchExecution execution, SortOrder order, int limit)
            throws IOException {
        var hits = new ArrayList<Hit>();
        for (var part : execution.parts()) {
            if (hits.size() == limit) break;
            hits.add(hit(part, order));
        }
        return hits;
    }

    private Hit hit(TopParts.RankedPart part, SortOrder order) throws IOException {
        var leaf = snapshot.reader().leaves().get(part.leaf()).reader();
        var cards = DocValues.getBinary(leaf, IndexFields.CARD);
        if (!cards.advanceExact(part.document())) throw new IOException("document without a card");
        var bytes = cards.binaryValue();
        var start = bytes.offset + UuidBytes.LENGTH;
        return new Hit(
                Arrays.copyOfRange(bytes.bytes, start, bytes.offset + bytes.length),
                new AccountId(UuidBytes.read(bytes)),
                metres(order.distance(snapshot.columns(part.leaf()), part.document())));
    }

    private static OptionalInt metres(long distance) {
        return distance == SortOrder.FAR
                ? OptionalInt.empty()
                : OptionalInt.of(Math.toIntExact(distance));
    }

    private Optional<String> next(SearchExecution execution, SortOrder order, int limit, long now) {
        var parts = execution.parts();
        if (parts.size() <= limit || limit < 1) return Optional.empty();
        var last = parts.get(limit - 1).sortKey();
        return Optional.of(new SearchCursor(order.sort(), snapshot.number(), now, last).encode());
    }
}
