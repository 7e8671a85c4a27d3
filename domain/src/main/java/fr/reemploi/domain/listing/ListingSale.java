package fr.reemploi.domain.listing;

import fr.reemploi.domain.listing.ListingEvent.ListingReleased;
import fr.reemploi.domain.listing.ListingEvent.ListingReserved;
import fr.reemploi.domain.listing.ListingEvent.ListingSold;
import fr.reemploi.domain.listing.ListingEvent.ListingWithdrawn;
import fr.reemploi.domain.listing.ListingState.Deleted;
import fr.reemploi.domain.listing.ListingState.Draft;
import fr.reemploi.domain.listing.ListingState.Published;
import fr.reemploi.domain.listing.ListingState.Reserved;
import fr.reemploi.domain.listing.ListingState.Sold;
import fr.reemploi.domain.listing.ListingState.Withdrawn;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Conflict;
import java.time.Instant;
import java.util.Optional;

/// How a listing is held, sold, and given back. Asking twice for one holder changes nothing more.
final class ListingSale {
    private ListingSale() {}

    static Change<Listing> reserve(Listing one, HolderId holder, Instant until, Instant now) {
        return switch (one.state()) {
            case Published published -> hold(one, holder, published, until, now);
            case Reserved(var held, _, var end) when held.equals(holder) && now.isBefore(end) ->
                    Change.none(one);
            case Reserved(_, var before, var end) when !now.isBefore(end) ->
                    hold(one, holder, before, until, now);
            case Draft(), Reserved _, Sold _, Withdrawn _, Deleted _ ->
                    throw new Conflict("listing.unavailable", one.id());
        };
    }

    private static Change<Listing> hold(
            Listing one, HolderId holder, Published before, Instant until, Instant now) {
        return Change.of(
                one.in(new Reserved(holder, before, until), now),
                new ListingReserved(one.id(), holder, until, now));
    }

    static Change<Listing> sell(Listing one, HolderId holder, Instant now) {
        return switch (one.state()) {
            case Reserved(var held, var before, _) when held.equals(holder) ->
                    Change.of(
                            one.in(new Sold(holder, before.since(), now), now),
                            new ListingSold(one.id(), holder, now));
            case Sold(var buyer, _, _) when buyer.equals(holder) -> Change.none(one);
            case Draft(), Published _, Reserved _, Sold _, Withdrawn _, Deleted _ ->
                    throw new Conflict("listing.unavailable", one.id());
        };
    }

    static Change<Listing> release(Listing one, HolderId holder, Instant now) {
        return before(one, holder)
                .map(published ->
                        Change.of(
                                one.in(published, now), new ListingReleased(one.id(), holder, now)))
                .orElseGet(() -> Change.none(one));
    }

    static Change<Listing> retire(Listing one, HolderId holder, Instant now) {
        return before(one, holder)
                .map(published ->
                        Change.of(
                                one.in(new Withdrawn(now, Optional.of(published)), now),
                                new ListingWithdrawn(one.id(), now)))
                .orElseGet(() -> Change.none(one));
    }

    /// How it was on sale before this holder came; empty when he holds it no more.
    private static Optional<Published> before(Listing one, HolderId holder) {
        return switch (one.state()) {
            case Reserved(var held, var before, _) when held.equals(holder) -> Optional.of(before);
            case Sold(var buyer, var since, _) when buyer.equals(holder) ->
                    Optional.of(new Published(since, one.photos().isEmpty()));
            case Draft(), Published _, Reserved _, Sold _, Withdrawn _, Deleted _ ->
                    Optional.empty();
        };
    }
}
