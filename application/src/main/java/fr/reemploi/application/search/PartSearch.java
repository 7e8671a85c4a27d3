package fr.reemploi.application.search;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Finds parts.
public interface PartSearch {
    /// Parts on sale and not on hold at this instant.
    ///
    /// @throws BadCursor when the query's cursor is none of ours
    SearchResults search(PartQuery query, Instant now);

    /// Completions of what was typed so far: titles' words, vehicles, part types, references.
    List<Suggestion> suggest(String input, Language language, int limit);

    /// The seller's own listings with these words, whatever their state, newest first.
    SellerPartPage searchOwn(SellerPartQuery query, Instant now);

    /// A completion.
    ///
    /// @param kind `category`, `make`, `model`, `reference` or `text`
    /// @param count how many parts on sale it would find
    record Suggestion(String text, String kind, long count) {}

    /// Which of his own a seller looks for.
    record SellerPartQuery(
            AccountId seller,
            String text,
            Optional<ListingStatus> status,
            int limit,
            Optional<String> cursor) {}

    /// Ids of a page, and where the next begins.
    record SellerPartPage(List<ListingId> ids, Optional<String> nextCursor) {}

    /// A cursor that was not given by this search.
    final class InvalidCursorException extends RuntimeException {
        public InvalidCursorException() {
            super("not a cursor of this search", null, false, false);
        }
    }
}
