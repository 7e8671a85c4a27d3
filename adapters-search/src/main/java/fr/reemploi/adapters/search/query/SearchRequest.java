package fr.reemploi.adapters.search.query;

import fr.reemploi.adapters.search.index.IndexFields;
import fr.reemploi.application.search.PartQuery.Facet;
import fr.reemploi.application.search.PartQuery.Filters;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What is looked for, ready to be asked.
///
/// @param text what the words demand, if there are any
public record SearchRequest(
        Optional<Query> text,
        Filters filters,
        Set<Facet> facets,
        SortOrder order,
        int limit,
        Optional<SortKey> after,
        long now) {
    /// Words are as many as there are buyers; filters come again and again.
    boolean isCacheable() {
        return text.isEmpty();
    }

    boolean isScored() {
        return order.isScored();
    }

    /// The query with these filters instead of its own.
    Query query(Filters effectiveFilters) {
        var query = new BooleanQuery.Builder();
        text.ifPresent(words -> query.add(words, Occur.MUST));
        if (!effectiveFilters.partNumbers().isEmpty()) {
            query.add(PartNumberQuery.anyOf(effectiveFilters.partNumbers()), Occur.MUST);
        }
        FilterTerms.add(query, effectiveFilters);
        var built = query.build();
        if (!built.clauses().isEmpty()) return built;
        return new TermQuery(new Term(IndexFields.ON_SALE, "1"));
    }

    SearchRequest withText(Query other) {
        return new SearchRequest(Optional.of(other), filters, facets, order, limit, after, now);
    }
}
