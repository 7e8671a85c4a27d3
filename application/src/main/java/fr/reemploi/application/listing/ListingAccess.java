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

/// Who may see a listing, and who may change it. What one may not see is as if it were not there.
final class ListingAccess {
    private ListingAccess() {}

    /// Goes on when the reader may see it.
    ///
    /// @throws NotFoundException when it never was public and is not his
    /// @throws GoneException when it was public, is over, and is not his (or is deleted)
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

    /// Goes on when it is the actor's own.
    ///
    /// @throws ForbiddenException when he may see it, but it is another's
    static Listing requireOwned(Actor actor, Listing listing, Instant now) {
        requireVisible(Optional.of(actor), listing, now);
        if (!owns(actor, listing)) throw new ForbiddenException("listing.not-yours");
        return listing;
    }

    static boolean owns(Actor actor, Listing listing) {
        return listing.seller().equals(actor.account());
    }
}
