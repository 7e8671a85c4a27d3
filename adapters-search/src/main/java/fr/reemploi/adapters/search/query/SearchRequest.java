package fr.reemploi.adapters.search.query;

import fr.reemploi.adapters.search.index.IndexFields;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.SearchParameter.Facet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// A search ready to be executed.
///
/// @param text the query for the search text, if there is any
/// @param now epoch milliseconds
public record SearchRequest(
        Optional<Query> text,
        Filters filters,
        Set<Facet> facets,
        SortOrder order,
        int limit,
        Optional<SortKey> after,
        long now) {
    /// Only without search text: texts rarely repeat, filters often do.
    boolean isCacheable() {
        return text.isEmpty();
    }

    boolean isScored() {
        return order.isScored();
    }

    /// The query with the given filters instead of the request's.
    Query query(Filters effectiveFilters) {
        var query = new BooleanQuery.Builder();
        text.ifPresent(words -> query.add(words, Occur.MUST));
        FilterTerms.add(query, effectiveFilters);
        var built = query.build();
        if (!built.clauses().isEmpty()) return built;
        return new TermQuery(new Term(IndexFields.ON_SALE, "1"));
    }

    SearchRequest withText(Query other) {
        return new SearchRequest(Optional.of(other), filters, facets, order, limit, after, now);
    }
}
