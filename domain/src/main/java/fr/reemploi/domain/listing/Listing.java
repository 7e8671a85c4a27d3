package fr.reemploi.domain.listing;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.ListingEvent.ListingPublished;
import fr.reemploi.domain.listing.ListingEvent.ListingWithdrawn;
import fr.reemploi.domain.listing.ListingState.Deleted;
import fr.reemploi.domain.listing.ListingState.Draft;
import fr.reemploi.domain.listing.ListingState.Published;
import fr.reemploi.domain.listing.ListingState.Reserved;
import fr.reemploi.domain.listing.ListingState.Sold;
import fr.reemploi.domain.listing.ListingState.Withdrawn;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Conflict;
import fr.reemploi.domain.shared.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One used part offered by one seller.
///
/// A listing starts as a draft, is published, and is reserved by the first checkout that asks for
/// it. The reservation becomes a sale once that checkout is paid, or lapses by itself. Its seller
/// may withdraw it and publish it again, or delete it for good. A part exists once: two buyers
/// never hold it together.
///
/// @param department where the part is: its seller's department, as a code
public record Listing(
        ListingId id,
        Version version,
        AccountId seller,
        Content content,
        Optional<String> department,
        List<Photo> photos,
        ListingState state,
        Instant createdAt,
        Instant updatedAt) {
    public static final int MOST_PHOTOS = 12;

    public Listing {
        photos = List.copyOf(photos);
    }

    /// A new draft of a seller.
    public static Change<Listing> draft(ListingId id, Seller seller, Content content, Instant now) {
        return Change.of(
                new Listing(
                        id,
                        Version.NEW,
                        seller.id(),
                        content,
                        seller.department(),
                        List.of(),
                        new Draft(),
                        now,
                        now));
    }

    /// The effective status: a lapsed hold reads published.
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

    /// Since when it is or was on sale.
    public Optional<Instant> publishedAt() {
        return switch (state) {
            case Draft() -> Optional.empty();
            case Published(var since, _) -> Optional.of(since);
            case Reserved(_, var before, _) -> Optional.of(before.since());
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

    /// Puts the part on sale.
    ///
    /// @param drawn allows it without a photo
    /// @throws fr.reemploi.domain.shared.Invalid naming all that is missing
    public Change<Listing> publish(boolean drawn, Instant now) {
        return switch (state) {
            case Published _ -> Change.none(this);
            case Reserved _ -> Change.none(this);
            case Draft(), Withdrawn _ -> {
                Completeness.check(this, drawn);
                var since = publishedAt().orElse(now);
                yield Change.of(
                        in(new Published(since, photos.isEmpty()), now),
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
            case Reserved(_, var before, var until) when !now.isBefore(until) ->
                    withdrawn(Optional.of(before), now);
            case Reserved _, Sold _, Deleted _ -> throw wrongState(now);
        };
    }

    /// Says something else of the part. A published listing stays complete.
    public Change<Listing> revise(Content newContent, Instant now) {
        if (newContent.equals(content)) return Change.none(this);
        ListingPhotos.checkEditable(this, now);
        var revised =
                new Listing(
                        id, version, seller, newContent, department, photos, state, createdAt, now);
        onSale().ifPresent(published -> Completeness.check(revised, published.drawn()));
        return Change.of(revised);
    }

    /// How it is on sale, held or not; empty when it is not.
    Optional<Published> onSale() {
        return switch (state) {
            case Published published -> Optional.of(published);
            case Reserved(_, var before, _) -> Optional.of(before);
            case Draft(), Sold _, Withdrawn _, Deleted _ -> Optional.empty();
        };
    }

    /// Follows its seller to another department.
    public Change<Listing> move(Optional<String> newDepartment) {
        if (department.equals(newDepartment) || state instanceof Deleted) return Change.none(this);
        return Change.of(
                new Listing(
                        id,
                        version,
                        seller,
                        content,
                        newDepartment,
                        photos,
                        state,
                        createdAt,
                        updatedAt));
    }

    /// Holds the part for one buyer. Asking twice for the same buyer changes nothing.
    ///
    /// @throws Conflict `listing.unavailable` when another holds it or it is not on sale
    public Change<Listing> reserve(HolderId holder, Instant until, Instant now) {
        return ListingSale.reserve(this, holder, until, now);
    }

    /// Gives the part back to everybody, whether its holder had paid or not.
    public Change<Listing> release(HolderId holder, Instant now) {
        return ListingSale.release(this, holder, now);
    }

    /// Takes the part off sale that its holder does not get, or sends back: its seller may put it
    /// back.
    public Change<Listing> retire(HolderId holder, Instant now) {
        return ListingSale.retire(this, holder, now);
    }

    /// The holder has paid. A hold that lapsed still sells as long as nobody else took the part.
    public Change<Listing> sell(HolderId holder, Instant now) {
        return ListingSale.sell(this, holder, now);
    }

    public Change<Listing> delete(Instant now) {
        return ListingPhotos.delete(this, now);
    }

    public Change<Listing> addPhoto(Photo photo, Instant now) {
        return ListingPhotos.add(this, photo, now);
    }

    public Change<Listing> removePhoto(PhotoId photo, Instant now) {
        return ListingPhotos.remove(this, photo, now);
    }

    public Change<Listing> orderPhotos(List<PhotoId> order, Instant now) {
        return ListingPhotos.order(this, order, now);
    }

    public Listing stored() {
        return new Listing(
                id,
                version.next(),
                seller,
                content,
                department,
                photos,
                state,
                createdAt,
                updatedAt);
    }

    Conflict wrongState(Instant now) {
        return new Conflict("listing.state", status(now));
    }

    Listing in(ListingState newState, Instant now) {
        return new Listing(
                id, version, seller, content, department, photos, newState, createdAt, now);
    }

    Listing showing(List<Photo> newPhotos, Instant now) {
        return new Listing(
                id, version, seller, content, department, newPhotos, state, createdAt, now);
    }

    private Change<Listing> withdrawn(Optional<Published> published, Instant now) {
        return Change.of(in(new Withdrawn(now, published), now), new ListingWithdrawn(id, now));
    }

    /// Who sells, and from where.
    public record Seller(AccountId id, Optional<String> department) {}
}
