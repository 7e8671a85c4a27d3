package fr.reemploi.application.listing;

import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

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
    ///
    /// @param unreadable those whose stored form cannot be read; they hold back no other
    record Batch(List<Listing> listings, List<UnreadableListing> unreadable, String position) {
        public Batch {
            listings = List.copyOf(listings);
            unreadable = List.copyOf(unreadable);
        }

        /// Reads the listings of stored forms, those apart that cannot be read.
        ///
        /// @param read the listing of a stored form
        /// @param describe the same form where it cannot be read, and why
        public static <S> Batch of(
                List<S> stored,
                Function<S, Listing> read,
                BiFunction<S, RuntimeException, UnreadableListing> describe,
                String position) {
            var listings = new ArrayList<Listing>();
            var unreadable = new ArrayList<UnreadableListing>();
            for (var form : stored) {
                try {
                    listings.add(read.apply(form));
                } catch (RuntimeException failure) {
                    unreadable.add(describe.apply(form, failure));
                }
            }
            return new Batch(listings, unreadable, position);
        }

        public int size() {
            return listings.size() + unreadable.size();
        }
    }

    /// A listing whose stored form cannot be read.
    record UnreadableListing(ListingId id, long version, RuntimeException failure) {}
}
