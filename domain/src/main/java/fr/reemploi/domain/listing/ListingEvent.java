package fr.reemploi.domain.listing;

import fr.reemploi.domain.shared.DomainEvent;
import java.time.Instant;

/// A domain event of a listing.
public sealed interface ListingEvent extends DomainEvent {
    ListingId listing();

    record ListingPublished(ListingId listing, Instant at) implements ListingEvent {}

    record ListingReserved(ListingId listing, HolderId holder, Instant until, Instant at)
            implements ListingEvent {}

    record ListingReleased(ListingId listing, HolderId holder, Instant at)
            implements ListingEvent {}

    record ListingSold(ListingId listing, HolderId holder, Instant at) implements ListingEvent {}

    record ListingWithdrawn(ListingId listing, Instant at) implements ListingEvent {}

    record ListingDeleted(ListingId listing, Instant at) implements ListingEvent {}

    /// A photo was removed from its listing; its file can be deleted.
    record PhotoRemoved(ListingId listing, String photoKey, Instant at) implements ListingEvent {}
}
