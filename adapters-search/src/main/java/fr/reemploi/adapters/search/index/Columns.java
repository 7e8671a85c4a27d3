package fr.reemploi.adapters.search.index;

import fr.reemploi.application.search.SearchParameter.Facet;
import java.util.Map;

/// In-memory columns of a segment, for sorting, facet counts and range filters. About seventy bytes
/// per part; a search then reads only postings and the cards of one page.
///
/// @param mileage negative when unknown
/// @param heldUntil epoch milliseconds, zero for parts not on hold; empty when no part of the
///   segment is on hold
// arrays, because they are read millions of times a second; columns are never compared
@SuppressWarnings("ArrayRecordComponent")
public record Columns(
        long[] published,
        long[] idHigh,
        long[] idLow,
        int[] price,
        int[] mileage,
        short[] warranty,
        long[] heldUntil,
        Map<Facet, FacetColumn> facets) {
    /// The ordinal of a part's department.
    public int department(int document) {
        return facets.get(Facet.DEPARTMENT) instanceof FacetColumn.Single(var ordinals)
                ? ordinals[document]
                : Ordinals.NONE;
    }
}
