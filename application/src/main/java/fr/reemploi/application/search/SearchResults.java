package fr.reemploi.application.search;

import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.domain.account.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A page of search results.
///
/// @param total number of all results
/// @param facets the most frequent values of each requested facet, its own filter excluded
/// @param nextCursor empty on the last page
/// @param correctedQuery the query actually run, when a typing error was corrected
public record SearchResults(
        long total,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facets,
        Optional<String> nextCursor,
        Optional<String> correctedQuery) {
    /// A search result.
    ///
    /// @param card as the `ListingCardFormat` wrote it when the listing was indexed
    // an array, because it is written to the response unchanged
    @SuppressWarnings("ArrayRecordComponent")
    public record Hit(byte[] card, AccountId seller, OptionalInt distanceMetres) {}

    /// Number of results with a value. The value of a price is a range in cents, `5000-10000`.
    public record FacetCount(String value, String label, long count) {}
}
