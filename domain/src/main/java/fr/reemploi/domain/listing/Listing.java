package fr.reemploi.domain.listing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.ListingEvent.ListingDeleted;
import fr.reemploi.domain.listing.ListingEvent.ListingPublished;
import fr.reemploi.domain.listing.ListingEvent.ListingReleased;
import fr.reemploi.domain.listing.ListingEvent.ListingReserved;
import fr.reemploi.domain.listing.ListingEvent.ListingSold;
import fr.reemploi.domain.listing.ListingEvent.ListingWithdrawn;
import fr.reemploi.domain.listing.ListingEvent.PhotoRemoved;
import fr.reemploi.domain.listing.ListingState.Deleted;
import fr.reemploi.domain.listing.ListingState.Draft;
import fr.reemploi.domain.listing.ListingState.Published;
import fr.reemploi.domain.listing.ListingState.Reserved;
import fr.reemploi.domain.listing.ListingState.Sold;
import fr.reemploi.domain.listing.ListingState.Withdrawn;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.domain.vehicle.Odometer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One used part offered by one seller.
///
/// A listing starts as a draft, is published, and is reserved by the first checkout that requests
/// it. The reservation becomes a sale when the checkout is paid, or expires. The seller can
/// withdraw and republish the listing, or delete it permanently. A part exists once: two buyers
/// never hold it at the same time.
///
/// @param department location of the part: the seller's département, as a code
public record Listing(
        ListingId id,
        Version version,
        AccountId seller,
        ListingDetails details,
        Optional<String> department,
        List<Photo> photos,
        ListingState state,
        Instant createdAt,
        Instant updatedAt) {
    private static final Map<String, Predicate<ListingDetails>> NEEDED_TO_PUBLISH =
            neededToPublish();

    public static final int MAX_PHOTOS = 12;

    public Listing {
        photos = List.copyOf(photos);
    }

    /// Creates a draft for a seller.
    public static Change<Listing> draft(
            ListingId id, SellerLocation seller, ListingDetails details, Instant now) {
        return Change.of(
                new Listing(
                        id,
                        Version.NEW,
                        seller.id(),
                        details,
                        seller.department(),
                        List.of(),
                        new Draft(),
                        now,
                        now));
    }

    /// The effective status: `PUBLISHED` once a reservation has expired.
    public ListingStatus status(Instant now) {
        return switch (state) {
            case Draft() -> ListingStatus.DRAFT;
            case Published _ -> ListingStatus.PUBLISHED;
            case Reserved(_, _, var until) ->
                    now.isBefore(until) ? ListingStatus.RESERVED : ListingStatus.PUBLISHED;
            case Sold _ -> ListingStatus.SOLD;
            case Withdrawn _ -> ListingStatus.WITHDRAWN;
            case Deleted _ -> ListingStatus.DELETED;
        };
    }

    /// When the listing was last published; empty if it never was.
    public Optional<Instant> publishedAt() {
        return switch (state) {
            case Draft() -> Optional.empty();
            case Published(var since, _) -> Optional.of(since);
            case Reserved(_, var previous, _) -> Optional.of(previous.since());
            case Sold(_, var since, _) -> Optional.of(since);
            case Withdrawn(_, var published) -> published.map(Published::since);
            case Deleted _ -> Optional.empty();
        };
    }

    public boolean wasEverPublished() {
        return state instanceof Deleted(_, var wasPublished)
                ? wasPublished
                : publishedAt().isPresent();
    }

    /// The fields a draft may lack and a published listing may not.
    public static Set<String> fieldsNeededToPublish() {
        return NEEDED_TO_PUBLISH.keySet();
    }

    /// Publishes the listing.
    ///
    /// @throws InvalidInputException with an error for each missing field
    public Change<Listing> publish(Instant now) {
        return publish(false, now);
    }

    /// Publishes the listing; without a photo, the drawing of the part type is shown.
    ///
    /// @throws InvalidInputException with an error for each missing field but the photo
    public Change<Listing> publishWithoutPhoto(Instant now) {
        return publish(true, now);
    }

    private Change<Listing> publish(boolean allowDrawing, Instant now) {
        return switch (state) {
            case Published _ -> Change.none(this);
            case Reserved _ -> Change.none(this);
            case Draft(), Withdrawn _ -> {
                checkComplete(allowDrawing);
                var since = publishedAt().orElse(now);
                yield Change.of(
                        withState(new Published(since, photos.isEmpty()), now),
                        new ListingPublished(id, now));
            }
            case Sold _, Deleted _ -> throw wrongState(now);
        };
    }

    public Change<Listing> withdraw(Instant now) {
        return switch (state) {
            case Withdrawn _ -> Change.none(this);
            case Draft() -> withdrawn(Optional.empty(), now);
            case Published published -> withdrawn(Optional.of(published), now);
            case Reserved(_, var previous, var until) when !now.isBefore(until) ->
                    withdrawn(Optional.of(previous), now);
            case Reserved _, Sold _, Deleted _ -> throw wrongState(now);
        };
    }

    /// Replaces the details. A published listing must stay complete.
    public Change<Listing> updateDetails(ListingDetails newDetails, Instant now) {
        if (newDetails.equals(details)) return Change.none(this);
        checkEditable(now);
        var revised =
                new Listing(
                        id, version, seller, newDetails, department, photos, state, createdAt, now);
        onSale().ifPresent(publication -> revised.checkComplete(publication.usesDrawing()));
        return Change.of(revised);
    }

    /// The publication, while the listing is published or reserved.
    private Optional<Published> onSale() {
        return switch (state) {
            case Published published -> Optional.of(published);
            case Reserved(_, var previous, _) -> Optional.of(previous);
            case Draft(), Sold _, Withdrawn _, Deleted _ -> Optional.empty();
        };
    }

    /// Updates the location after the seller moved.
    public Change<Listing> relocate(Optional<String> newDepartment) {
        if (department.equals(newDepartment) || state instanceof Deleted) return Change.none(this);
        return Change.of(
                new Listing(
                        id,
                        version,
                        seller,
                        details,
                        newDepartment,
                        photos,
                        state,
                        createdAt,
                        updatedAt));
    }

    /// Reserves the part for one buyer. No change when the same holder reserves it again.
    ///
    /// @throws ConflictException `listing.unavailable` when another buyer holds it or it is not on
    ///   sale
    public Change<Listing> reserve(HolderId holder, Instant until, Instant now) {
        return switch (state) {
            case Published published -> hold(holder, published, until, now);
            case Reserved(var held, _, var end) when held.equals(holder) && now.isBefore(end) ->
                    Change.none(this);
            case Reserved(_, var before, var end) when !now.isBefore(end) ->
                    hold(holder, before, until, now);
            case Draft(), Reserved _, Sold _, Withdrawn _, Deleted _ ->
                    throw new ConflictException("listing.unavailable", id);
        };
    }

    /// Releases the reservation or sale of this holder: the part is on sale again.
    public Change<Listing> release(HolderId holder, Instant now) {
        return publicationBefore(holder)
                .map(published ->
                        Change.of(withState(published, now), new ListingReleased(id, holder, now)))
                .orElseGet(() -> Change.none(this));
    }

    /// Withdraws a part whose sale was cancelled or returned; the seller can publish it again.
    public Change<Listing> withdrawAfterSale(HolderId holder, Instant now) {
        return publicationBefore(holder)
                .map(published -> withdrawn(Optional.of(published), now))
                .orElseGet(() -> Change.none(this));
    }

    /// Marks the part as sold to its holder. An expired reservation can still be sold while no
    /// other buyer holds the part.
    public Change<Listing> sell(HolderId holder, Instant now) {
        return switch (state) {
            case Reserved(var held, var before, _) when held.equals(holder) ->
                    Change.of(
                            withState(new Sold(holder, before.since(), now), now),
                            new ListingSold(id, holder, now));
            case Sold(var buyer, _, _) when buyer.equals(holder) -> Change.none(this);
            case Draft(), Published _, Reserved _, Sold _, Withdrawn _, Deleted _ ->
                    throw new ConflictException("listing.unavailable", id);
        };
    }

    /// Deletes the listing: the details are blanked, the record stays as a tombstone.
    public Change<Listing> delete(Instant now) {
        if (state instanceof Deleted) return Change.none(this);
        checkEditable(now);
        return tombstone(now);
    }

    /// Deletes the listing of a seller who left, withdrawn ones included. A part that is sold or
    /// being paid for stays: its buyer relies on it.
    public Change<Listing> erase(Instant now) {
        return switch (status(now)) {
            case DRAFT, PUBLISHED, WITHDRAWN -> tombstone(now);
            case RESERVED, SOLD, DELETED -> Change.none(this);
        };
    }

    private Change<Listing> tombstone(Instant now) {
        var events = new ArrayList<DomainEvent>();
        events.add(new ListingDeleted(id, now));
        photos.forEach(photo -> events.add(new PhotoRemoved(id, photo.key(), now)));
        var tombstone =
                new Listing(
                        id,
                        version,
                        seller,
                        ListingDetails.NONE,
                        Optional.empty(),
                        List.of(),
                        new Deleted(now, wasEverPublished()),
                        createdAt,
                        now);
        return Change.of(tombstone, events.toArray(DomainEvent[]::new));
    }

    public Change<Listing> addPhoto(Photo photo, Instant now) {
        checkEditable(now);
        if (photos.contains(photo)) return Change.none(this);
        if (photos.size() >= MAX_PHOTOS) {
            throw new ConflictException("listing.too-many-photos", MAX_PHOTOS);
        }
        return Change.of(
                withPhotos(Stream.concat(photos.stream(), Stream.of(photo)).toList(), now));
    }

    public Change<Listing> removePhoto(PhotoId photoId, Instant now) {
        checkEditable(now);
        var removed =
                photos.stream()
                        .filter(photo -> photo.id().equals(photoId))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("photo.unknown", photoId));
        if (onSale().isPresent() && photos.size() == 1)
            throw new ConflictException("listing.last-photo");
        var remaining = photos.stream().filter(photo -> !photo.equals(removed)).toList();
        return Change.of(withPhotos(remaining, now), new PhotoRemoved(id, removed.key(), now));
    }

    public Change<Listing> reorderPhotos(List<PhotoId> order, Instant now) {
        checkEditable(now);
        var byId = photos.stream().collect(toMap(Photo::id, identity()));
        if (order.size() != photos.size() || !byId.keySet().equals(new HashSet<>(order))) {
            throw InvalidInputException.at("photoIds", "photos.order", photos.size());
        }
        var ordered = order.stream().map(byId::get).toList();
        return ordered.equals(photos) ? Change.none(this) : Change.of(withPhotos(ordered, now));
    }

    public Listing withNextVersion() {
        return new Listing(
                id,
                version.next(),
                seller,
                details,
                department,
                photos,
                state,
                createdAt,
                updatedAt);
    }

    private ConflictException wrongState(Instant now) {
        return new ConflictException("listing.state", status(now));
    }

    private void checkEditable(Instant now) {
        switch (status(now)) {
            case DRAFT, PUBLISHED -> {}
            case RESERVED, SOLD, WITHDRAWN, DELETED -> throw wrongState(now);
        }
    }

    private static Map<String, Predicate<ListingDetails>> neededToPublish() {
        var needed = new LinkedHashMap<String, Predicate<ListingDetails>>();
        needed.put("price", details -> details.offer().price().isPresent());
        needed.put("category", details -> details.part().category().isPresent());
        needed.put(
                "donor.mileageKm",
                details -> !(details.donor().odometer() instanceof Odometer.NotGiven));
        return Collections.unmodifiableMap(needed);
    }

    /// @param allowDrawing accepts a listing without a photo: the part type's drawing is shown
    ///   instead
    private void checkComplete(boolean allowDrawing) {
        var errors = new ArrayList<FieldError>();
        NEEDED_TO_PUBLISH.forEach((field, isGiven) -> {
            if (!isGiven.test(details)) errors.add(FieldError.of(field, "field.required"));
        });
        if (photos.isEmpty() && !allowDrawing)
            errors.add(FieldError.of("photos", "field.required"));
        if (!errors.isEmpty()) throw new InvalidInputException(errors);
    }

    private Change<Listing> hold(HolderId holder, Published before, Instant until, Instant now) {
        return Change.of(
                withState(new Reserved(holder, before, until), now),
                new ListingReserved(id, holder, until, now));
    }

    /// The publication interrupted by this holder's reservation or purchase; empty for another
    /// holder.
    private Optional<Published> publicationBefore(HolderId holder) {
        return switch (state) {
            case Reserved(var held, var before, _) when held.equals(holder) -> Optional.of(before);
            case Sold(var buyer, var since, _) when buyer.equals(holder) ->
                    Optional.of(new Published(since, photos.isEmpty()));
            case Draft(), Published _, Reserved _, Sold _, Withdrawn _, Deleted _ ->
                    Optional.empty();
        };
    }

    private Listing withState(ListingState newState, Instant now) {
        return new Listing(
                id, version, seller, details, department, photos, newState, createdAt, now);
    }

    private Listing withPhotos(List<Photo> newPhotos, Instant now) {
        return new Listing(
                id, version, seller, details, department, newPhotos, state, createdAt, now);
    }

    private Change<Listing> withdrawn(Optional<Published> published, Instant now) {
        return Change.of(
                withState(new Withdrawn(now, published), now), new ListingWithdrawn(id, now));
    }

    /// Seller and location of a listing.
    public record SellerLocation(AccountId id, Optional<String> department) {}
}
