package fr.reemploi.application.search;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Port: searches listings.
public interface PartSearch {
    /// Listings that are on sale and not reserved at this instant.
    ///
    /// @throws InvalidCursorException when the query's cursor was not issued by this search
    SearchResults search(PartQuery query, Instant now);

    /// Completions of the input: words of titles, vehicles, part types, part numbers.
    List<Suggestion> suggest(String input, Language language, int limit);

    /// A seller's own listings that match the words, in any state, newest first.
    SellerPartPage searchOwn(SellerPartQuery query, Instant now);

    /// A completion.
    ///
    /// @param kind `category`, `make`, `model`, `reference` or `text`
    /// @param count the number of listings on sale it would find
    record Suggestion(String text, String kind, long count) {}

    /// A search in a seller's own listings.
    record SellerPartQuery(
            AccountId seller,
            String text,
            Optional<ListingStatus> status,
            int limit,
            Optional<String> cursor) {}

    /// Ids of a page and the cursor of the next one.
    record SellerPartPage(List<ListingId> ids, Optional<String> nextCursor) {}

    /// A cursor that was not issued by this search.
    final class InvalidCursorException extends RuntimeException {
        public InvalidCursorException() {
            super("not a cursor of this search", null, false, false);
        }
    }
}
