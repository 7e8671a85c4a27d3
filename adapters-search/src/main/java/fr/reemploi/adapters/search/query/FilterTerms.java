package fr.reemploi.adapters.search.query;

import fr.reemploi.adapters.search.index.IndexFields;
import fr.reemploi.adapters.search.index.OnSaleFields;
import fr.reemploi.adapters.search.index.UuidBytes;
import fr.reemploi.application.search.PartQuery.Bounds;
import fr.reemploi.application.search.PartQuery.Facet;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Near;
import fr.reemploi.domain.geo.Department;
import fr.reemploi.domain.geo.Departments;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        anyOf(query, IndexFields.MAKE, filters.makes(), BytesRef::new);
        anyOf(query, IndexFields.MODEL, filters.models(), BytesRef::new);
        anyOf(query, IndexFields.YEAR, filters.years(), year -> new BytesRef(year.toString()));
        anyOf(
                query,
                IndexFields.ENGINE,
                filters.engineCodes(),
                code -> new BytesRef(OnSaleFields.code(code)));
        anyOf(query, IndexFields.FAMILY, filters.categories(), BytesRef::new);
        anyOf(query, IndexFields.GRADE, filters.grades(), grade -> new BytesRef(grade.name()));
        anyOf(query, IndexFields.FUEL, filters.fuels(), fuel -> new BytesRef(fuel.name()));
        anyOf(query, IndexFields.DEPARTMENT, filters.departments(), BytesRef::new);
        anyOf(
                query,
                IndexFields.SELLER,
                filters.sellers(),
                seller -> UuidBytes.bytes(seller.value()));
        filters.near().ifPresent(near -> within(query, near));
    }

    /// The filters without the facet's own one: its values are counted over these.
    static Filters without(Filters all, Facet facet) {
        return new Filters(
                facet == Facet.MAKE ? Set.of() : all.makes(),
                facet == Facet.MODEL ? Set.of() : all.models(),
                all.years(),
                all.engineCodes(),
                facet == Facet.CATEGORY ? Set.of() : all.categories(),
                all.partNumbers(),
                facet == Facet.GRADE ? Set.of() : all.grades(),
                facet == Facet.FUEL ? Set.of() : all.fuels(),
                facet == Facet.DEPARTMENT ? Set.of() : all.departments(),
                all.sellers(),
                facet == Facet.PRICE ? anyPrice(all.bounds()) : all.bounds(),
                all.near());
    }

    private static Bounds anyPrice(Bounds bounds) {
        return new Bounds(
                Optional.empty(), Optional.empty(), bounds.mileageMax(), bounds.warrantyMin());
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
        query.add(new TermInSetQuery(IndexFields.DEPARTMENT, departments), Occur.FILTER);
    }

    private static <T> void anyOf(
            BooleanQuery.Builder query,
            String field,
            Collection<T> values,
            Function<T, BytesRef> term) {
        if (!values.isEmpty()) query.add(anyOf(field, values, term), Occur.FILTER);
    }

    private static <T> Query anyOf(String field, Collection<T> values, Function<T, BytesRef> term) {
        if (values.size() == 1) {
            return new TermQuery(new Term(field, term.apply(values.iterator().next())));
        }
        return new TermInSetQuery(field, values.stream().map(term).toList());
    }
}
