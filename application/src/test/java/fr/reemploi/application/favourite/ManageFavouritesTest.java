package fr.reemploi.application.favourite;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static fr.reemploi.application.Examples.aHolder;
import static fr.reemploi.application.Examples.aPublishedListing;
import static fr.reemploi.application.Examples.aSession;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.Examples;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.checkout.PurchaseFixture;
import fr.reemploi.application.favourite.ManageFavourites.FavouriteListing;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.favourite.Favourite;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.DomainException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class ManageFavouritesTest {
    private final InMemoryApplication application = new InMemoryApplication();
    private final PurchaseFixture fixture = new PurchaseFixture(application);
    private final ManageFavourites favourites = application.manageFavourites;
    private final Actor actor = actor(anAccountId());
    private final Listing listing = stored(aPublishedListing());

    @Test
    void a_listing_is_added_once_and_removed() {
        favourites.add(actor, listing.id());
        favourites.add(actor, listing.id());
        favourites.require(actor, listing.id());
        assertThat(statuses()).containsExactly(ListingStatus.PUBLISHED);

        favourites.remove(actor, listing.id());
        favourites.remove(actor, listing.id());
        assertThat(statuses()).isEmpty();
        assertRejected("favourite.unknown", () -> favourites.require(actor, listing.id()));
    }

    @Test
    void favourites_of_another_account_are_not_shown() {
        var another = actor(anAccountId());
        favourites.add(another, listing.id());

        assertThat(statuses()).isEmpty();
        assertThat(favourites.among(actor, List.of(listing.id()))).isEmpty();
        assertThat(favourites.among(another, List.of(listing.id()))).containsExactly(listing.id());
        assertRejected("favourite.unknown", () -> favourites.require(actor, listing.id()));
    }

    @Test
    void a_listing_that_is_not_public_is_rejected() {
        assertRejected(
                "listing.unknown", () -> favourites.add(actor, new ListingId(Examples.IDS.next())));
        var draft = stored(aDraft());
        assertRejected("listing.unknown", () -> favourites.add(actor, draft.id()));
        assertRejected("listing.unknown", () -> favourites.add(actor(draft.seller()), draft.id()));
        var withdrawn = stored(aPublishedListing().withdraw(NOON).now());
        assertRejected("listing.gone", () -> favourites.add(actor, withdrawn.id()));
        assertThat(statuses()).isEmpty();
    }

    @Test
    void a_listing_sold_or_withdrawn_since_stays_with_its_status() {
        var sold = stored(aPublishedListing());
        var reserved = stored(aPublishedListing());
        List.of(listing, sold, reserved).forEach(each -> favourites.add(actor, each.id()));
        var holder = aHolder();
        var until = NOON.plus(Duration.ofMinutes(30));
        application.listings.update(listing.id(), each -> each.withdraw(NOON));
        application.listings.update(sold.id(), each -> each.reserve(holder, until, NOON));
        application.listings.update(sold.id(), each -> each.sell(holder, NOON));
        application.listings.update(reserved.id(), each -> each.reserve(holder, until, NOON));

        assertThat(statuses())
                .containsExactlyInAnyOrder(
                        ListingStatus.WITHDRAWN, ListingStatus.SOLD, ListingStatus.RESERVED);
        favourites.add(actor, sold.id());
    }

    @Test
    void a_deleted_listing_is_left_out_and_its_favourites_are_deleted() {
        favourites.add(actor, listing.id());

        application.listings.update(listing.id(), each -> each.delete(NOON));

        assertThat(statuses()).isEmpty();
        fixture.runJobs();
        assertThat(application.favourites.count(actor.account())).isZero();
    }

    @Test
    void an_account_has_a_maximum_of_favourites() {
        for (var number = 0; number < ManageFavourites.MAX; number++)
            application.favourites.add(
                    Favourite.of(actor.account(), new ListingId(Examples.IDS.next()), NOON));

        assertRejected("favourites.too-many", () -> favourites.add(actor, listing.id()));
        var stored = application.favourites.ofAccount(actor.account(), 1, Optional.empty());
        favourites.add(actor, stored.items().getFirst().listing());
        favourites.remove(actor, stored.items().getFirst().listing());
        favourites.add(actor, listing.id());
    }

    private List<ListingStatus> statuses() {
        return favourites.list(actor, Page.MAX_LIMIT, Optional.empty()).items().stream()
                .map(FavouriteListing::status)
                .toList();
    }

    private Listing stored(Listing example) {
        return application.listings.save(Change.of(example));
    }

    private static Actor actor(AccountId account) {
        return new Actor(account, Set.of(Role.BUYER, Role.SELLER), aSession(account).id());
    }

    private static void assertRejected(String code, ThrowingCallable call) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call)
                .satisfies(exception -> assertThat(exception.code()).isEqualTo(code));
    }
}
