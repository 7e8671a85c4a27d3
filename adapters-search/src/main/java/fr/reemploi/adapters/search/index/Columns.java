package fr.reemploi.adapters.search.index;

import fr.reemploi.application.search.PartQuery.Facet;
import java.util.Map;

/// What sorting, counting and bounds need of each document of a segment, in memory: about seventy
/// bytes a part buy searches that read nothing but the words' postings and 24 cards.
///
/// @param mileage negative when unknown
/// @param heldUntil empty when no part of the segment is held; zero for those that are not
// arrays, because they are read millions of times a second; nobody compares columns
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
    /// The number of the department a part is in.
    public int department(int document) {
        return facets.get(Facet.DEPARTMENT) instanceof FacetColumn.Single(var ordinals)
                ? ordinals[document]
                : Ordinals.NONE;
    }
}
