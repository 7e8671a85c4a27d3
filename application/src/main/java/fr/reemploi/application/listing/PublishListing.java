package fr.reemploi.application.listing;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingState;
import fr.reemploi.domain.shared.Change;
import java.time.Instant;
import java.util.function.BiFunction;

/// Publishes, withdraws and deletes listings.
@UseCase
public final class PublishListing {
    private final Listings listings;
    private final BusinessClock clock;

    public PublishListing(Listings listings, BusinessClock clock) {
        this.listings = listings;
        this.clock = clock;
    }

    public Listing publish(Actor actor, ListingId id) {
        return change(actor, id, Listing::publish);
    }

    public Listing withdraw(Actor actor, ListingId id) {
        return withdraw(actor, id, ExpectedVersion.ANY);
    }

    public Listing withdraw(Actor actor, ListingId id, ExpectedVersion expected) {
        return change(
                actor,
                id,
                (listing, now) -> {
                    expected.check(listing.version(), id);
                    return listing.withdraw(now);
                });
    }

    /// Deletes a listing; no change when the actor has deleted it already.
    public void deleteOnce(Actor actor, ListingId id) {
        var deleted =
                listings.find(id)
                        .filter(listing -> listing.state() instanceof ListingState.Deleted)
                        .filter(listing -> ListingAccess.owns(actor, listing));
        if (deleted.isEmpty()) delete(actor, id, ExpectedVersion.ANY);
    }

    public void delete(Actor actor, ListingId id, ExpectedVersion expected) {
        change(
                actor,
                id,
                (listing, now) -> {
                    expected.check(listing.version(), id);
                    return listing.delete(now);
                });
    }

    private Listing change(
            Actor actor, ListingId id, BiFunction<Listing, Instant, Change<Listing>> rule) {
        return listings.update(
                id,
                listing -> {
                    var now = clock.instant();
                    return rule.apply(ListingAccess.requireOwned(actor, listing, now), now);
                });
    }
}
