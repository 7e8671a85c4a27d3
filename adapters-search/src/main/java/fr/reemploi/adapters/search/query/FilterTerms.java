package fr.reemploi.adapters.search.query;

import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Near;
import fr.reemploi.application.search.SearchParameter;
import fr.reemploi.domain.geo.Department;
import fr.reemploi.domain.geo.Departments;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Converts filters to a query. Numeric ranges are not part of it: see `RangeFilter`.
final class FilterTerms {
    private FilterTerms() {}

    /// Adds the clauses of the filters.
    static void add(BooleanQuery.Builder query, Filters filters) {
        filters.values()
                .forEach((parameter, values) -> {
                    if (parameter == SearchParameter.REFERENCE)
                        query.add(PartNumberQuery.anyOf(values), Occur.MUST);
                    else query.add(anyOf(parameter.key(), values), Occur.FILTER);
                });
        filters.vehicle()
                .forEach((parameter, values) ->
                        query.add(anyOf(parameter.key(), values), Occur.FILTER));
        filters.near().ifPresent(near -> within(query, near));
    }

    private static void within(BooleanQuery.Builder query, Near near) {
        if (near.radiusKm().isEmpty()) return;
        var metres = near.radiusKm().get() * 1_000.0;
        var departments =
                Departments.all().stream()
                        .filter(department -> department.centre().metresTo(near.place()) <= metres)
                        .map(Department::code)
                        .map(BytesRef::new)
                        .toList();
        query.add(new TermInSetQuery(SearchParameter.DEPARTMENT.key(), departments), Occur.FILTER);
    }

    private static Query anyOf(String field, Set<String> values) {
        if (values.size() == 1) return new TermQuery(new Term(field, values.iterator().next()));
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
