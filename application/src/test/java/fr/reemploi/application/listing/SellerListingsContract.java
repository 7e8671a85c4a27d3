package fr.reemploi.application.listing;

import static fr.reemploi.application.Examples.A_VIN;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDonor;
import static fr.reemploi.application.Examples.aDraft;
import static fr.reemploi.application.Examples.aHolder;
import static fr.reemploi.application.Examples.aPublishedListing;
import static fr.reemploi.application.Examples.anAccountId;
import static fr.reemploi.application.Examples.fullDetails;
import static fr.reemploi.application.Examples.withSku;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.Examples;
import fr.reemploi.application.listing.Listings.SellerListingsQuery;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.listing.Sku;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.vehicle.Mileage;
import fr.reemploi.domain.vehicle.Vin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Contract of `Listings`: a seller's skus and pages, and the mileages of one vehicle.
public abstract class SellerListingsContract {
    protected abstract Listings listings();

    @Test
    void a_part_is_found_by_its_sellers_number() {
        var seller = anAccountId();
        var saved = listings().save(numbered(seller, "A-1"));

        assertThat(listings().findBySku(seller, new Sku("A-1"))).contains(saved);
        assertThat(listings().findBySku(seller, new Sku("A-2"))).isEmpty();
        assertThat(listings().findBySku(anAccountId(), new Sku("A-1"))).isEmpty();
    }

    @Test
    void a_number_belongs_to_one_part_of_a_seller() {
        var seller = anAccountId();
        var holder = listings().save(numbered(seller, "A-1"));

        assertSkuTaken(numbered(seller, "A-1"));
        var other = listings().save(numbered(seller, "A-2"));
        assertSkuTaken(other.updateDetails(withSku(fullDetails(), "A-1"), NOON));
        assertThat(listings().findBySku(seller, new Sku("A-1"))).contains(holder);
        assertThat(listings().find(other.id())).contains(other);
    }

    @Test
    void another_seller_may_use_the_same_number() {
        listings().save(numbered(anAccountId(), "A-1"));
        var other = anAccountId();

        var saved = listings().save(numbered(other, "A-1"));

        assertThat(listings().findBySku(other, new Sku("A-1"))).contains(saved);
    }

    @Test
    void a_part_keeps_its_number_through_its_changes() {
        var saved = listings().save(numbered(anAccountId(), "A-1"));

        var published = listings().save(saved.publishWithoutPhoto(NOON));

        assertThat(listings().findBySku(saved.seller(), new Sku("A-1"))).contains(published);
    }

    @Test
    void a_number_is_free_once_its_part_is_deleted_or_has_another() {
        var seller = anAccountId();
        var deleted = listings().save(numbered(seller, "A-1"));
        listings().save(deleted.delete(NOON));
        var renumbered = listings().save(numbered(seller, "A-1"));
        listings().save(renumbered.updateDetails(withSku(fullDetails(), "A-2"), NOON));
        var third = listings().save(numbered(seller, "A-1"));
        listings().save(third.updateDetails(fullDetails(), NOON));

        var fourth = listings().save(numbered(seller, "A-1"));

        assertThat(listings().findBySku(seller, new Sku("A-1"))).contains(fourth);
    }

    @Test
    void a_sku_of_a_deleted_listing_can_be_reused() {
        var seller = anAccountId();
        var first = listings().save(numbered(seller, "A-1"));
        var second = listings().save(first.updateDetails(withSku(fullDetails(), "A-2"), NOON));

        listings().save(second.updateDetails(withSku(fullDetails(), "A-1"), NOON));

        assertSkuTaken(numbered(seller, "A-1"));
        listings().save(numbered(seller, "A-2"));
    }

    @Test
    void a_listing_created_twice_is_stale_rather_than_a_sku_conflict() {
        var created = numbered(anAccountId(), "A-1");
        listings().save(created);

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> listings().save(created));
    }

    @Test
    void of_twenty_parts_given_one_number_at_once_one_has_it() throws Exception {
        var seller = anAccountId();

        var saved =
                ConcurrentCalls.run(
                        20,
                        ConflictException.class,
                        _ -> listings().save(numbered(seller, "RACE")));

        assertThat(saved).hasSize(1);
        assertThat(listings().findBySku(seller, new Sku("RACE"))).contains(saved.get(0));
    }

    private void assertSkuTaken(Change<Listing> change) {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> listings().save(change))
                .matches(conflict -> conflict.code().equals("listing.sku-taken"));
    }

    @Test
    void five_thousand_are_returned_once_each_newest_first_even_with_equal_times()
            throws Exception {
        var seller = anAccountId();
        listings().save(Change.of(aDraft()));
        var saved =
                ConcurrentCalls.run(
                        5_000,
                        StaleVersionException.class,
                        number ->
                                listings()
                                        .save(
                                                Change.of(
                                                        aDraftOf(
                                                                seller,
                                                                NOON.plusMillis(number / 500)))));

        var paged =
                pages(
                        new SellerListingsQuery(seller, Optional.empty(), 100, Optional.empty()),
                        NOON);

        assertThat(paged).hasSize(5_000);
        assertThat(paged)
                .isEqualTo(
                        saved.stream()
                                .sorted(
                                        Comparator.comparing(Listing::createdAt)
                                                .thenComparing(listing -> listing.id().toString())
                                                .reversed())
                                .toList());
    }

    @Test
    void a_status_is_the_effective_one() {
        var seller = anAccountId();
        var until = NOON.plusSeconds(60);
        var draft = listings().save(Change.of(aDraft(seller)));
        var published = listings().save(Change.of(aPublishedListing(seller)));
        var reserved = listings().save(aPublishedListing(seller).reserve(aHolder(), until, NOON));
        var withdrawn = listings().save(aPublishedListing(seller).withdraw(NOON));
        listings().save(aPublishedListing(seller).delete(NOON));

        assertThat(with(seller, Optional.empty(), NOON))
                .containsExactly(withdrawn, reserved, published, draft);
        assertThat(with(seller, Optional.of(ListingStatus.DRAFT), NOON)).containsExactly(draft);
        assertThat(with(seller, Optional.of(ListingStatus.PUBLISHED), NOON))
                .containsExactly(published);
        assertThat(with(seller, Optional.of(ListingStatus.RESERVED), NOON))
                .containsExactly(reserved);
        assertThat(with(seller, Optional.of(ListingStatus.WITHDRAWN), NOON))
                .containsExactly(withdrawn);
        assertThat(with(seller, Optional.of(ListingStatus.SOLD), NOON)).isEmpty();
        assertThat(with(seller, Optional.of(ListingStatus.DELETED), NOON)).isEmpty();
        assertThat(with(seller, Optional.of(ListingStatus.PUBLISHED), until))
                .containsExactly(reserved, published);
        assertThat(with(seller, Optional.of(ListingStatus.RESERVED), until)).isEmpty();
    }

    @Test
    void pages_with_a_status_go_on_where_the_last_ended() {
        var seller = anAccountId();
        var lapsed = NOON.minusSeconds(1);
        var saved =
                IntStream.range(0, 25)
                        .mapToObj(number ->
                                number % 2 == 0
                                        ? Change.of(aPublishedListing(seller))
                                        : aPublishedListing(seller)
                                                .reserve(aHolder(), lapsed, lapsed))
                        .map(listings()::save)
                        .toList();

        var query =
                new SellerListingsQuery(
                        seller, Optional.of(ListingStatus.PUBLISHED), 4, Optional.empty());

        assertThat(pages(query, NOON)).isEqualTo(saved.reversed());
    }

    private List<Listing> with(AccountId seller, Optional<ListingStatus> status, Instant now) {
        return listings()
                .ofSeller(new SellerListingsQuery(seller, status, 100, Optional.empty()), now)
                .items();
    }

    private List<Listing> pages(SellerListingsQuery first, Instant now) {
        var all = new ArrayList<Listing>();
        var query = first;
        while (true) {
            var page = listings().ofSeller(query, now);
            all.addAll(page.items());
            if (page.nextCursor().isEmpty()) return all;
            query =
                    new SellerListingsQuery(
                            first.seller(), first.status(), first.limit(), page.nextCursor());
        }
    }

    @Test
    void the_highest_mileage_is_that_of_another_once_published_part_of_the_vehicle() {
        var candidate = listings().save(published(A_VIN, 200_000));
        assertThat(listings().highestMileage(A_VIN, candidate.id())).isEmpty();

        listings()
                .save(
                        Change.of(
                                aDraft(
                                        anAccountId(),
                                        fullDetails().withDonor(aDonor(A_VIN, 190_000)))));
        listings().save(published(new Vin("VF1BB05CF35462119"), 180_000));
        assertThat(listings().highestMileage(A_VIN, candidate.id())).isEmpty();

        listings().save(published(A_VIN, 90_000));
        var highest = listings().save(published(A_VIN, 120_000));
        listings().save(published(A_VIN, 100_000));
        assertThat(listings().highestMileage(A_VIN, candidate.id())).contains(new Mileage(120_000));

        listings().save(highest.withdraw(NOON));
        assertThat(listings().highestMileage(A_VIN, candidate.id())).contains(new Mileage(120_000));
    }

    private static Change<Listing> published(Vin vin, int kilometres) {
        var details = fullDetails().withDonor(aDonor(vin, kilometres));
        return aDraft(anAccountId(), details).publishWithoutPhoto(NOON);
    }

    private static Listing aDraftOf(AccountId seller, Instant createdAt) {
        var owner = new Listing.SellerLocation(seller, Optional.of("49"));
        var id = new ListingId(Examples.IDS.next());
        return Listing.draft(id, owner, Examples.minimalDetails(), createdAt).now();
    }

    private static Change<Listing> numbered(AccountId seller, String sku) {
        return Change.of(aDraft(seller, withSku(fullDetails(), sku)));
    }
}
