package fr.reemploi.application.search;

import fr.reemploi.application.search.PartQuery.Facet;
import fr.reemploi.domain.account.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A page of parts found.
///
/// @param total how many there are in all
/// @param facets the most frequent values of each facet asked for, its own filter left out
/// @param nextCursor empty at the end
/// @param correctedQuery the words actually looked for, when a typing error was mended
public record SearchResults(
        long total,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facets,
        Optional<String> nextCursor,
        Optional<String> correctedQuery) {
    /// One part found.
    ///
    /// @param card as the `ListingCardFormat` wrote it when the part was indexed
    // an array, because it goes as it is into the answer
    @SuppressWarnings("ArrayRecordComponent")
    public record Hit(byte[] card, AccountId seller, OptionalInt distanceMetres) {}

    /// How many results have a value. The value of a price is a range in cents, `5000-10000`.
    public record FacetCount(String value, String label, long count) {}
}
