package fr.reemploi.adapters.search.query;

import fr.reemploi.adapters.search.index.Fields;
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
public record Ask(
        Optional<Query> text,
        Filters filters,
        Set<Facet> facets,
        Order order,
        int limit,
        Optional<Position> after,
        long now) {
    /// Words are as many as there are buyers; filters come again and again.
    boolean isCacheable() {
        return text.isEmpty();
    }

    boolean isScored() {
        return order.isScored();
    }

    /// The query with these filters instead of its own.
    Query query(Filters chosen) {
        var query = new BooleanQuery.Builder();
        text.ifPresent(words -> query.add(words, Occur.MUST));
        if (!chosen.references().isEmpty()) {
            query.add(NumberSearch.anyOf(chosen.references()), Occur.MUST);
        }
        FilterTerms.add(query, chosen);
        var built = query.build();
        if (!built.clauses().isEmpty()) return built;
        return new TermQuery(new Term(Fields.ON_SALE, "1"));
    }

    Ask withText(Query other) {
        return new Ask(Optional.of(other), filters, facets, order, limit, after, now);
    }
}
