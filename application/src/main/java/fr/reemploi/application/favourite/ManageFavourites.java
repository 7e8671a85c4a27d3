package fr.reemploi.application.favourite;

import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.search.ListingCard;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.favourite.Favourite;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.GoneException;
import fr.reemploi.domain.shared.NotFoundException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// Adds, removes and lists the favourites of the caller.
@UseCase
public final class ManageFavourites {
    /// The most favourites of an account. Requests at the same time may exceed it by a few.
    public static final int MAX = 1_000;

    private final Favourites favourites;
    private final ReadListings reading;
    private final Listings listings;
    private final BusinessClock clock;

    public ManageFavourites(
            Favourites favourites, ReadListings reading, Listings listings, BusinessClock clock) {
        this.favourites = favourites;
        this.reading = reading;
        this.listings = listings;
        this.clock = clock;
    }

    /// Adds a listing. One that is a favourite stays one, even if it is no longer on sale.
    ///
    /// @throws NotFoundException `listing.unknown`, also if it was never published
    /// @throws GoneException `listing.gone`
    /// @throws ConflictException `favourites.too-many`
    public void add(Actor actor, ListingId id) {
        if (favourites.find(actor.account(), id).isPresent()) return;
        var listing = reading.read(Optional.of(actor), id).listing();
        if (!listing.wasEverPublished()) throw new NotFoundException("listing.unknown", id);
        if (favourites.count(actor.account()) >= MAX)
            throw new ConflictException("favourites.too-many", MAX);
        favourites.add(Favourite.of(actor.account(), id, clock.instant()));
    }

    /// Removes a listing; no change if it is no favourite.
    public void remove(Actor actor, ListingId id) {
        favourites.remove(actor.account(), id);
    }

    /// Checks that a listing is a favourite.
    ///
    /// @throws NotFoundException `favourite.unknown`
    public void require(Actor actor, ListingId id) {
        if (favourites.find(actor.account(), id).isEmpty())
            throw new NotFoundException("favourite.unknown", id);
    }

    /// A page of the favourites, the last added first; those sold or withdrawn since are among
    /// them. Deleted listings are left out, so a page may have fewer items than the limit.
    public Page<FavouriteListing> list(Actor actor, int limit, Optional<String> cursor) {
        var page = favourites.ofAccount(actor.account(), limit, cursor);
        var now = clock.instant();
        var ids = page.items().stream().map(Favourite::listing).toList();
        return new Page<>(
                listings.findAll(ids).stream()
                        .filter(ManageFavourites::hasCard)
                        .map(listing ->
                                new FavouriteListing(ListingCard.of(listing), listing.status(now)))
                        .toList(),
                page.nextCursor());
    }

    private static boolean hasCard(Listing listing) {
        return listing.publishedAt().isPresent();
    }

    /// Those of the listings that are favourites.
    public Set<ListingId> among(Actor actor, Collection<ListingId> ids) {
        return ids.isEmpty() ? Set.of() : favourites.among(actor.account(), ids);
    }

    /// The card of a favourite and the status of its listing.
    public record FavouriteListing(ListingCard card, ListingStatus status) {}
}
