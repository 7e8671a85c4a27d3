package fr.reemploi.domain.listing;

import java.time.Instant;
import java.util.Optional;

/// State of a listing. Each state carries the data that exists only in it, so nothing is ever null.
public sealed interface ListingState {
    record Draft() implements ListingState {}

    /// On sale and visible to everyone.
    ///
    /// @param usesDrawing there is no photo: the part type's drawing is shown instead
    record Published(Instant since, boolean usesDrawing) implements ListingState {}

    /// Reserved while one buyer pays; after `until` it counts as published again, without a job.
    record Reserved(HolderId holder, Published previous, Instant until) implements ListingState {}

    record Sold(HolderId holder, Instant publishedSince, Instant at) implements ListingState {}

    /// Withdrawn by the seller, who can publish it again.
    ///
    /// @param published the last publication, if there was one
    record Withdrawn(Instant at, Optional<Published> published) implements ListingState {}

    /// Tombstone of a deleted listing; its details are blanked.
    record Deleted(Instant at, boolean wasPublished) implements ListingState {}
}
