package fr.reemploi.domain.listing;

import java.time.Instant;
import java.util.Optional;

/// Where a listing is in its life. Each state carries what is known only there, so nothing is ever
/// null.
public sealed interface ListingState {
    record Draft() implements ListingState {}

    /// On sale, found by everybody.
    ///
    /// @param usesDrawing the seller has no photo: the part type's drawing stands in
    record Published(Instant since, boolean usesDrawing) implements ListingState {}

    /// Held while one buyer pays; past `until` it counts as published again, with no job to undo
    /// it.
    record Reserved(HolderId holder, Published previous, Instant until) implements ListingState {}

    record Sold(HolderId holder, Instant publishedSince, Instant at) implements ListingState {}

    /// Taken off sale by its seller, who may put it back.
    ///
    /// @param published since when it had been on sale, if it ever was
    record Withdrawn(Instant at, Optional<Published> published) implements ListingState {}

    /// What remains of a deleted listing: that it was there. What it said is blanked.
    record Deleted(Instant at, boolean wasPublished) implements ListingState {}
}
