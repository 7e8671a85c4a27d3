package fr.reemploi.application.listing;

import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import java.util.List;
import java.util.function.BiConsumer;

/// Change feed of all listings, ordered by last write, from which the search index is updated.
/// Deletions appear as tombstones. A listing may appear twice, but no change is missed.
public interface ListingFeed {
    /// The position before the first listing.
    String START = "";

    /// The listings stored after a position, oldest first; empty when there are none.
    ///
    /// @param position `START`, or the position of an earlier batch
    Batch after(String position, int limit);

    /// Passes id and version of every listing to the consumer, for comparison.
    void sweep(BiConsumer<ListingId, Long> consumer);

    /// A batch of listings and the position of the next one.
    record Batch(List<Listing> listings, String position) {
        public Batch {
            listings = List.copyOf(listings);
        }
    }
}
