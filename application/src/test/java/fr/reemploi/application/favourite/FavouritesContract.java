package fr.reemploi.application.favourite;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.favourite.Favourite;
import fr.reemploi.domain.listing.ListingId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Contract of `Favourites`.
public abstract class FavouritesContract {
    private final AccountId account = anAccountId();

    protected abstract Favourites favourites();

    @Test
    void an_added_favourite_is_found_under_its_account_only() {
        var favourite = add(account, aListingId(), 0);

        assertThat(favourites().find(account, favourite.listing()))
                .contains(favourite.withNextVersion());
        assertThat(favourites().find(anAccountId(), favourite.listing())).isEmpty();
        assertThat(favourites().find(account, aListingId())).isEmpty();
    }

    @Test
    void a_favourite_added_again_keeps_its_time_and_is_counted_once() {
        var first = add(account, aListingId(), 0);
        add(account, first.listing(), 60);

        assertThat(favourites().find(account, first.listing())).contains(first.withNextVersion());
        assertThat(favourites().count(account)).isEqualTo(1);
    }

    @Test
    void of_twenty_who_add_one_at_once_all_succeed_and_one_is_stored() throws Exception {
        var listing = aListingId();

        var added =
                ConcurrentCalls.run(
                        20, NoneRejected.class, number -> add(account, listing, number));

        assertThat(added).hasSize(20);
        assertThat(favourites().count(account)).isEqualTo(1);
    }

    @Test
    void a_removed_favourite_is_gone_and_others_stay() {
        var listing = aListingId();
        var other = anAccountId();
        add(account, listing, 0);
        var kept = add(account, aListingId(), 1);
        add(other, listing, 2);

        favourites().remove(account, listing);
        favourites().remove(account, listing);

        assertThat(page(10, Optional.empty())).containsExactly(kept.listing());
        assertThat(favourites().find(other, listing)).isPresent();
    }

    @Test
    void pages_hold_each_favourite_once_the_last_added_first() {
        var listings = IntStream.range(0, 7).mapToObj(_ -> aListingId()).toList();
        IntStream.range(0, 7).forEach(number -> add(account, listings.get(number), number));
        add(anAccountId(), listings.getFirst(), 9);

        assertThat(allPages(3)).containsExactlyElementsOf(listings.reversed());
    }

    @Test
    void favourites_added_at_one_instant_are_each_on_one_page() {
        var listings = IntStream.range(0, 7).mapToObj(_ -> aListingId()).toList();
        listings.forEach(listing -> add(account, listing, 0));

        assertThat(allPages(2)).containsExactlyInAnyOrderElementsOf(listings);
    }

    @Test
    void favourites_among_listings_are_those_of_the_account() {
        var own = add(account, aListingId(), 0).listing();
        var others = add(anAccountId(), aListingId(), 0).listing();
        add(account, aListingId(), 1);

        assertThat(favourites().among(account, List.of(others, aListingId(), own)))
                .containsExactly(own);
        assertThat(favourites().among(account, List.of())).isEmpty();
    }

    @Test
    void favourites_of_an_account_are_deleted_together() {
        var listing = aListingId();
        var other = anAccountId();
        add(account, listing, 0);
        add(account, aListingId(), 1);
        add(other, listing, 2);

        favourites().deleteOfAccount(account);

        assertThat(favourites().count(account)).isZero();
        assertThat(favourites().count(other)).isEqualTo(1);
    }

    @Test
    void favourites_of_a_listing_are_deleted_together() {
        var listing = aListingId();
        var other = anAccountId();
        add(account, listing, 0);
        add(other, listing, 1);
        var kept = add(other, aListingId(), 2);

        favourites().deleteOfListing(listing);

        assertThat(favourites().count(account)).isZero();
        assertThat(favourites().find(other, kept.listing())).isPresent();
        assertThat(favourites().count(other)).isEqualTo(1);
    }

    private Favourite add(AccountId owner, ListingId listing, int seconds) {
        var favourite = Favourite.of(owner, listing, NOON.plusSeconds(seconds));
        favourites().add(favourite);
        return favourite;
    }

    private List<ListingId> allPages(int limit) {
        var all = new ArrayList<ListingId>();
        var cursor = Optional.<String>empty();
        do {
            var page = favourites().ofAccount(account, limit, cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(favourite -> all.add(favourite.listing()));
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return all;
    }

    private List<ListingId> page(int limit, Optional<String> cursor) {
        return favourites().ofAccount(account, limit, cursor).items().stream()
                .map(Favourite::listing)
                .toList();
    }

    private static ListingId aListingId() {
        return new ListingId(IDS.next());
    }

    private static final class NoneRejected extends RuntimeException {}
}
