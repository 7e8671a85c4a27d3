package fr.reemploi.application.listing;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Unavailable;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.Refusal;
import java.util.List;

/// Adds pictures to a listing, orders them, takes them away.
@UseCase
public final class PhotographListing {
    private final Listings listings;
    private final PhotoStore photos;
    private final BusinessClock clock;

    public PhotographListing(Listings listings, PhotoStore photos, BusinessClock clock) {
        this.listings = listings;
        this.photos = photos;
        this.clock = clock;
    }

    /// Adds a picture under this id. The file is looked at only when the listing can take it.
    public Photo add(Actor actor, ListingId id, PhotoId photoId, byte[] file) {
        var before = Access.owned(actor, listings.get(id), clock.instant());
        var added =
                before.photos().stream().filter(photo -> photo.id().equals(photoId)).findFirst();
        if (added.isPresent()) return added.get();
        before.addPhoto(new Photo(photoId, "", 1, 1), clock.instant());
        var photo = photos.keep(photoId, file);
        try {
            listings.update(
                    id,
                    listing ->
                            Access.owned(actor, listing, clock.instant())
                                    .addPhoto(photo, clock.instant()));
        } catch (Refusal refused) {
            discard(photo, refused);
            throw refused;
        }
        return photo;
    }

    /// What cannot be removed now stays, unseen: the refusal is what must be told.
    private void discard(Photo photo, Refusal refused) {
        try {
            photos.remove(photo.key());
        } catch (Unavailable down) {
            refused.addSuppressed(down);
        }
    }

    public Listing order(Actor actor, ListingId id, List<PhotoId> order) {
        return listings.update(
                id,
                listing ->
                        Access.owned(actor, listing, clock.instant())
                                .orderPhotos(order, clock.instant()));
    }

    public Listing remove(Actor actor, ListingId id, PhotoId photo) {
        return listings.update(
                id,
                listing ->
                        Access.owned(actor, listing, clock.instant())
                                .removePhoto(photo, clock.instant()));
    }
}
