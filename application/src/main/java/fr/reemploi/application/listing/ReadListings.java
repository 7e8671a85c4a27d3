package fr.reemploi.application.listing;

import fr.reemploi.application.listing.Listings.SellerListingsQuery;
import fr.reemploi.application.search.PartSearch;
import fr.reemploi.application.search.PartSearch.SellerPartQuery;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import java.util.Optional;

/// Reads listings: visible ones for everyone, and a seller's own.
@UseCase
public final class ReadListings {
    private final Listings listings;
    private final PartSearch search;
    private final BusinessClock clock;

    public ReadListings(Listings listings, PartSearch search, BusinessClock clock) {
        this.listings = listings;
        this.search = search;
        this.clock = clock;
    }

    /// Reads a listing; `own` is set when the reader is its seller, who sees more fields.
    public ListingSnapshot read(Optional<Actor> reader, ListingId id) {
        var listing = ListingAccess.requireVisible(reader, listings.get(id), clock.instant());
        return snapshot(
                listing, reader.filter(actor -> ListingAccess.owns(actor, listing)).isPresent());
    }

    /// The view of the listing's seller.
    public ListingSnapshot snapshotForSeller(Listing listing) {
        return snapshot(listing, true);
    }

    /// A seller's own listings, newest first.
    public Page<Listing> ownListings(Actor actor, OwnListingsQuery filter) {
        actor.require(Role.SELLER);
        var now = clock.instant();
        if (filter.text().isEmpty()) {
            var query =
                    new SellerListingsQuery(
                            actor.account(), filter.status(), filter.limit(), filter.cursor());
            return listings.ofSeller(query, now);
        }
        var page =
                search.searchOwn(
                        new SellerPartQuery(
                                actor.account(),
                                filter.text().get(),
                                filter.status(),
                                filter.limit(),
                                filter.cursor()),
                        now);
        return new Page<>(listings.findAll(page.ids()), page.nextCursor());
    }

    private ListingSnapshot snapshot(Listing listing, boolean own) {
        return new ListingSnapshot(listing, listing.status(clock.instant()), own);
    }

    /// A listing at an instant, as seen by a reader.
    public record ListingSnapshot(Listing listing, ListingStatus status, boolean own) {}

    /// Query for a seller's own listings.
    public record OwnListingsQuery(
            Optional<ListingStatus> status,
            Optional<String> text,
            int limit,
            Optional<String> cursor) {}
}
