package fr.reemploi.domain.listing;

import fr.reemploi.domain.listing.ListingEvent.ListingDeleted;
import fr.reemploi.domain.listing.ListingEvent.PhotoRemoved;
import fr.reemploi.domain.listing.ListingState.Deleted;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Conflict;
import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.Invalid;
import fr.reemploi.domain.shared.NotFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The part of a listing's rules that is about its pictures, and about deleting it, which takes the
/// pictures with it.
final class ListingPhotos {
    private ListingPhotos() {}

    static void checkEditable(Listing listing, Instant now) {
        switch (listing.status(now)) {
            case DRAFT, PUBLISHED -> {}
            case RESERVED, SOLD, WITHDRAWN, DELETED -> throw listing.wrongState(now);
        }
    }

    static Change<Listing> add(Listing listing, Photo photo, Instant now) {
        checkEditable(listing, now);
        if (listing.photos().contains(photo)) return Change.none(listing);
        if (listing.photos().size() >= Listing.MOST_PHOTOS) {
            throw new Conflict("listing.too-many-photos", Listing.MOST_PHOTOS);
        }
        var photos = new ArrayList<>(listing.photos());
        photos.add(photo);
        return Change.of(listing.showing(photos, now));
    }

    static Change<Listing> remove(Listing listing, PhotoId id, Instant now) {
        checkEditable(listing, now);
        var photo =
                listing.photos().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("photo.unknown", id));
        if (listing.onSale().isPresent() && listing.photos().size() == 1)
            throw new Conflict("listing.last-photo");
        var photos = listing.photos().stream().filter(one -> !one.equals(photo)).toList();
        return Change.of(
                listing.showing(photos, now), new PhotoRemoved(listing.id(), photo.key(), now));
    }

    static Change<Listing> order(Listing listing, List<PhotoId> order, Instant now) {
        checkEditable(listing, now);
        var known = new HashSet<>(listing.photos().stream().map(Photo::id).toList());
        if (order.size() != known.size()
                || !known.equals(Set.copyOf(order.stream().distinct().toList()))) {
            throw Invalid.at("photoIds", "photos.order", known.size());
        }
        var photos =
                order.stream()
                        .flatMap(id ->
                                listing.photos().stream().filter(photo -> photo.id().equals(id)))
                        .toList();
        return photos.equals(listing.photos())
                ? Change.none(listing)
                : Change.of(listing.showing(photos, now));
    }

    /// A tombstone: what was said is blanked, that it existed stays.
    static Change<Listing> delete(Listing listing, Instant now) {
        if (listing.state() instanceof Deleted) return Change.none(listing);
        checkEditable(listing, now);
        var events = new ArrayList<DomainEvent>();
        events.add(new ListingDeleted(listing.id(), now));
        listing.photos()
                .forEach(photo -> events.add(new PhotoRemoved(listing.id(), photo.key(), now)));
        var blank =
                new Listing(
                        listing.id(),
                        listing.version(),
                        listing.seller(),
                        Blank.CONTENT,
                        Optional.empty(),
                        List.of(),
                        new Deleted(now, listing.wasEverPublished()),
                        listing.createdAt(),
                        now);
        return Change.of(blank, events.toArray(DomainEvent[]::new));
    }
}
