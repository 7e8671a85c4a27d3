package fr.reemploi.application.listing;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static fr.reemploi.application.Examples.aHolder;
import static fr.reemploi.application.Examples.aPublishedListing;
import static fr.reemploi.application.Examples.anAccountId;
import static fr.reemploi.application.Examples.fullDetails;
import static fr.reemploi.application.Examples.minimalDetails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.listing.Donor;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Part;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.listing.Title;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.vehicle.Odometer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Contract of `Listings`: complete storage and optimistic locking.
public abstract class ListingsContract {
    protected abstract Listings listings();

    static Stream<Listing> everyState() {
        var holder = aHolder();
        var reserved = aPublishedListing().reserve(holder, NOON.plusSeconds(1_800), NOON).now();
        return Stream.of(
                aDraft(),
                aDraft(anAccountId(), minimalDetails()),
                aDraft(anAccountId(), withUnknownMileage()),
                aDraft().relocate(Optional.empty()).now(),
                aDraft().publishWithoutPhoto(NOON).now(),
                aPublishedListing(),
                reserved,
                reserved.sell(holder, NOON).now(),
                aPublishedListing().withdraw(NOON).now(),
                aDraft().withdraw(NOON).now(),
                aPublishedListing().delete(NOON).now(),
                aDraft().delete(NOON).now());
    }

    private static ListingDetails withUnknownMileage() {
        var donor = fullDetails().donor();
        return fullDetails()
                .withDonor(
                        new Donor(
                                donor.make(),
                                donor.model(),
                                donor.year(),
                                donor.fuel(),
                                donor.engineCode(),
                                donor.vin(),
                                donor.firstRegistration(),
                                new Odometer.Unknown()));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void every_state_is_saved_and_found_unchanged(Listing listing) {
        var saved = listings().save(Change.of(listing));

        assertThat(saved).isEqualTo(listing.withNextVersion());
        assertThat(listings().find(listing.id())).contains(saved);
    }

    @Test
    void removed_data_stays_removed() {
        var full = listings().save(Change.of(aPublishedListing()));

        var emptied = listings().save(full.relocate(Optional.empty()));
        assertThat(listings().find(full.id())).contains(emptied);

        var deleted = listings().save(emptied.delete(NOON));
        assertThat(listings().find(full.id())).contains(deleted);
        assertThat(deleted.details().description()).isEmpty();
    }

    @Test
    void an_unknown_one_is_not_found() {
        assertThat(listings().find(aDraft().id())).isEmpty();
    }

    @Test
    void existing_ones_are_returned_in_the_requested_order() {
        var first = listings().save(Change.of(aDraft()));
        var second = listings().save(Change.of(aDraft()));

        var requestedIds = List.of(second.id(), aDraft().id(), first.id());

        assertThat(listings().findAll(requestedIds)).containsExactly(second, first);
        assertThat(listings().findAll(List.of())).isEmpty();
    }

    @Test
    void the_same_part_has_the_same_title_part_numbers_and_vin() {
        var stored = listings().save(Change.of(aPublishedListing()));
        var seller = stored.seller();
        var details = stored.details();
        var second = listings().save(Change.of(aDraft(seller)));
        listings().save(Change.of(aDraft()));
        var deleted = listings().save(Change.of(aDraft(seller)));
        listings().save(deleted.delete(NOON));
        var bare = aDraft(seller, withoutIdentity(details));
        listings().save(Change.of(bare));

        assertThat(listings().findSame(seller, details))
                .extracting(Listing::id)
                .containsExactlyInAnyOrder(stored.id(), second.id());
        assertThat(listings().findSame(seller, bare.details()))
                .extracting(Listing::id)
                .containsExactly(bare.id());
        assertThat(listings().findSame(anAccountId(), details)).isEmpty();
        var one = details.part().partNumbers().subList(0, 1);
        assertThat(listings().findSame(seller, withPartNumbers(details, one))).isEmpty();
    }

    @Test
    void at_most_ten_same_parts_are_returned() {
        var seller = anAccountId();
        for (var i = 0; i < 12; i++) listings().save(Change.of(aDraft(seller)));
        assertThat(listings().findSame(seller, fullDetails())).hasSize(10);
    }

    private static ListingDetails withoutIdentity(ListingDetails details) {
        return withPartNumbers(details.withDonor(Donor.NONE), List.of());
    }

    private static ListingDetails withPartNumbers(
            ListingDetails details, List<PartNumber> partNumbers) {
        var part = details.part();
        return details.withPart(
                new Part(
                        part.category(),
                        part.position(),
                        part.grade(),
                        part.condition(),
                        part.colour(),
                        partNumbers,
                        part.fitments()));
    }

    @Test
    void a_writer_with_a_stale_version_is_rejected() {
        var stored = listings().save(Change.of(aDraft()));
        var updated = listings().save(stored.publishWithoutPhoto(NOON));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> listings().save(stored.publishWithoutPhoto(NOON)));
        assertThat(listings().find(stored.id())).contains(updated);
    }

    @Test
    void a_listing_is_created_once() {
        var created = Change.of(aDraft());
        listings().save(created);

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> listings().save(created));
    }

    @Test
    void one_that_was_never_stored_cannot_be_changed() {
        var unknown = aDraft().withNextVersion();

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> listings().save(unknown.publishWithoutPhoto(NOON)));
        assertThat(listings().find(unknown.id())).isEmpty();
    }

    @Test
    void of_twenty_buyers_at_once_one_gets_the_part() throws Exception {
        var id = listings().save(Change.of(aPublishedListing())).id();
        var until = NOON.plusSeconds(1_800);

        var reservations =
                ConcurrentCalls.run(
                        20,
                        ConflictException.class,
                        _ ->
                                listings()
                                        .update(
                                                id,
                                                stored -> stored.reserve(aHolder(), until, NOON)));

        assertThat(reservations).hasSize(1);
        assertThat(listings().find(id)).contains(reservations.get(0));
    }

    @Test
    void twenty_concurrent_writers_of_one_listing_all_succeed() throws Exception {
        var id = listings().save(Change.of(aDraft())).id();

        ConcurrentCalls.run(20, NoneRefused.class, _ -> lengthenTitle(id));

        assertThat(listings().get(id).details().title().value()).endsWith("!".repeat(20));
        assertThat(listings().get(id).version().value()).isEqualTo(21);
    }

    /// Retries more often than `update`: with twenty concurrent writers ten attempts may not
    /// suffice.
    private Listing lengthenTitle(ListingId id) {
        while (true) {
            try {
                return listings()
                        .update(id, stored -> stored.updateDetails(longer(stored.details()), NOON));
            } catch (StaleVersionException tooMany) {
                Thread.yield();
            }
        }
    }

    private static ListingDetails longer(ListingDetails details) {
        return new ListingDetails(
                details.sku(),
                new Title(details.title().value() + "!"),
                details.description(),
                details.part(),
                details.donor(),
                details.offer(),
                details.parcel(),
                details.location());
    }

    private static final class NoneRefused extends RuntimeException {}
}
