package fr.reemploi.application.listing;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingState.Deleted;
import fr.reemploi.domain.listing.ListingState.Withdrawn;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.GoneException;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.Instant;
import java.util.Optional;

/// Access rules of listings: who may read and who may change one. A listing that is not visible is
/// reported as not found.
final class ListingAccess {
    private ListingAccess() {}

    /// Checks that the reader may see the listing.
    ///
    /// @throws NotFoundException when it was never public and belongs to another seller
    /// @throws GoneException when it is no longer public and belongs to another seller, or is
    ///   deleted
    static Listing requireVisible(Optional<Actor> reader, Listing listing, Instant now) {
        var deleted = listing.state() instanceof Deleted;
        if (reader.filter(actor -> owns(actor, listing)).isPresent() && !deleted) return listing;
        if (!listing.wasEverPublished())
            throw new NotFoundException("listing.unknown", listing.id());
        var over =
                deleted
                        || listing.state() instanceof Withdrawn
                        || listing.status(now) == ListingStatus.SOLD;
        if (over) throw new GoneException("listing.gone", listing.id());
        return listing;
    }

    /// Checks that the listing belongs to the actor.
    ///
    /// @throws ForbiddenException when it is visible but belongs to another seller
    static Listing requireOwned(Actor actor, Listing listing, Instant now) {
        requireVisible(Optional.of(actor), listing, now);
        if (!owns(actor, listing)) throw new ForbiddenException("listing.not-yours");
        return listing;
    }

    static boolean owns(Actor actor, Listing listing) {
        return listing.seller().equals(actor.account());
    }
}
