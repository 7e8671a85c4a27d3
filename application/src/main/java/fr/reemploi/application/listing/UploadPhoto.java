package fr.reemploi.application.listing;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.DomainException;
import java.util.List;

/// Adds, reorders and removes the photos of a listing.
@UseCase
public final class UploadPhoto {
    private final Listings listings;
    private final PhotoStore photos;
    private final BusinessClock clock;

    public UploadPhoto(Listings listings, PhotoStore photos, BusinessClock clock) {
        this.listings = listings;
        this.photos = photos;
        this.clock = clock;
    }

    /// Adds a photo under this id. The file is validated only when the listing can accept it.
    public Photo add(Actor actor, ListingId id, PhotoId photoId, byte[] file) {
        var before = ListingAccess.requireOwned(actor, listings.get(id), clock.instant());
        var existing =
                before.photos().stream().filter(photo -> photo.id().equals(photoId)).findFirst();
        if (existing.isPresent()) return existing.get();
        before.addPhoto(new Photo(photoId, "", 1, 1), clock.instant());
        var photo = photos.store(photoId, file);
        try {
            listings.update(
                    id,
                    listing ->
                            ListingAccess.requireOwned(actor, listing, clock.instant())
                                    .addPhoto(photo, clock.instant()));
        } catch (DomainException exception) {
            discard(photo, exception);
            throw exception;
        }
        return photo;
    }

    /// A photo that cannot be deleted now stays unused; the original exception is reported.
    private void discard(Photo photo, DomainException exception) {
        try {
            photos.remove(photo.key());
        } catch (UnavailableException down) {
            exception.addSuppressed(down);
        }
    }

    public Listing order(Actor actor, ListingId id, List<PhotoId> order) {
        return listings.update(
                id,
                listing ->
                        ListingAccess.requireOwned(actor, listing, clock.instant())
                                .reorderPhotos(order, clock.instant()));
    }

    public Listing remove(Actor actor, ListingId id, PhotoId photo) {
        return listings.update(
                id,
                listing ->
                        ListingAccess.requireOwned(actor, listing, clock.instant())
                                .removePhoto(photo, clock.instant()));
    }
}
