package fr.reemploi.application.listing;

import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import java.util.List;
import java.util.function.BiConsumer;

/// Every listing in the order it was last stored: what an index follows. Deleting is storing a
/// tombstone, so deletions come by too. A listing may come by twice, never too late for good.
public interface ListingFeed {
    /// Before everything.
    String START = "";

    /// What was stored after a position, oldest first; empty when there is nothing yet.
    ///
    /// @param position `START`, or one a batch gave
    Batch after(String position, int limit);

    /// The id and version of every listing, for comparing.
    void sweep(BiConsumer<ListingId, Long> consumer);

    /// Some listings, and where the next ones begin.
    record Batch(List<Listing> listings, String position) {
        public Batch {
            listings = List.copyOf(listings);
        }
    }
}
