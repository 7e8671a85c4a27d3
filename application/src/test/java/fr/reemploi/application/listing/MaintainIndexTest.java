package fr.reemploi.application.listing;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static fr.reemploi.application.Examples.aPublishedListing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.outbox.EventDelivery;
import fr.reemploi.application.outbox.EventDelivery.State;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.search.PartIndex;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingEvent.ListingPublished;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.Change;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaintainIndexTest {
    private final InMemoryApplication application = new InMemoryApplication();
    private final Listings listings = application.listings;
    private final PartIndex index = application.partIndex;
    private final MaintainIndex maintainIndex = application.maintainIndex;

    @Test
    void what_is_stored_is_indexed_once() {
        listings.save(Change.of(aPublishedListing()));
        assertThat(maintainIndex.catchUp()).isEqualTo(1);
        assertThat(maintainIndex.catchUp()).isZero();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void what_is_deleted_leaves_the_index() {
        var stored = listings.save(Change.of(aPublishedListing()));
        maintainIndex.catchUp();
        listings.save(stored.delete(NOON));
        maintainIndex.catchUp();
        assertThat(index.size()).isZero();
    }

    @Test
    void a_sweep_repairs_what_was_missed_and_leaves_the_rest() {
        var missed = listings.save(Change.of(aPublishedListing()));
        var deleted = listings.save(Change.of(aDraft()));
        maintainIndex.catchUp();
        listings.save(deleted.delete(NOON));
        maintainIndex.catchUp();
        index.apply(List.of(missed.delete(NOON).now()), index.checkpoint());
        assertThat(index.size()).isZero();

        assertThat(maintainIndex.sweep()).isEqualTo(1);
        assertThat(index.size()).isEqualTo(1);
        assertThat(maintainIndex.sweep()).isZero();
    }

    @Test
    void a_listing_that_cannot_be_indexed_holds_back_no_other_and_is_parked() {
        var broken = new HashSet<ListingId>();
        var maintenance = failingFor(broken);
        var before = listings.save(Change.of(aPublishedListing()));
        var listing = listings.save(Change.of(aPublishedListing()));
        broken.add(listing.id());
        var after = listings.save(Change.of(aPublishedListing()));

        maintenance.catchUp();

        assertThat(maintenance.catchUp()).isZero();
        assertThat(index.versions()).containsOnlyKeys(before.id(), after.id());
        assertThat(parked())
                .singleElement()
                .satisfies(delivery -> {
                    assertThat(delivery.event().aggregateId()).isEqualTo(listing.id().toString());
                    assertThat(delivery.lastError()).contains("no such column");
                });

        broken.clear();
        assertThat(maintenance.isSweepRequested()).isFalse();
        maintenance.handle(parked().getFirst().event());
        assertThat(maintenance.isSweepRequested()).isTrue();
        assertThat(maintenance.sweep()).isEqualTo(1);
        assertThat(maintenance.isSweepRequested()).isFalse();
        assertThat(index.versions()).containsKey(listing.id());
    }

    @Test
    void a_listing_that_cannot_be_read_is_parked_by_the_feed_and_by_a_comparison() {
        var broken = listings.save(Change.of(aPublishedListing()));
        var other = listings.save(Change.of(aPublishedListing()));
        stored().damage(broken.id());

        assertThat(maintainIndex.catchUp()).isEqualTo(2);

        assertThat(index.versions()).containsOnlyKeys(other.id());
        assertThat(parked())
                .singleElement()
                .satisfies(delivery ->
                        assertThat(delivery.event().aggregateId())
                                .isEqualTo(broken.id().toString()));
        assertThat(maintainIndex.sweep()).isZero();
        assertThat(parked()).hasSize(1);

        stored().repair(broken.id());
        assertThat(maintainIndex.sweep()).isEqualTo(1);
        assertThat(index.versions()).containsOnlyKeys(broken.id(), other.id());
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_sweep_removes_the_parked_listings_it_repaired_and_keeps_the_others() {
        var broken = new HashSet<ListingId>();
        var maintenance = failingFor(broken);
        listings.save(Change.of(aPublishedListing()));
        var repaired = listings.save(Change.of(aPublishedListing()));
        var gone = listings.save(Change.of(aPublishedListing()));
        var stillBroken = listings.save(Change.of(aPublishedListing()));
        broken.addAll(Set.of(repaired.id(), gone.id(), stillBroken.id()));
        maintenance.catchUp();
        assertThat(parked()).hasSize(3);

        broken.removeAll(Set.of(repaired.id(), gone.id()));
        listings.save(gone.delete(NOON));
        maintenance.sweep();

        assertThat(parked())
                .extracting(delivery -> delivery.event().aggregateId())
                .containsExactly(stillBroken.id().toString());
        broken.clear();
        maintenance.rebuild(_ -> {});
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_sweep_leaves_the_parked_events_of_other_handlers() {
        var listing = listings.save(Change.of(aPublishedListing()));
        var event = new ListingPublished(listing.id(), NOON);
        var stored =
                new StoredEvent(
                        "listing/" + listing.id() + "/1/0", "listing/" + listing.id(), event, 0);
        application.eventDeliveries.add(
                EventDelivery.parked(stored, "mail", new IllegalStateException("no template")));

        maintainIndex.sweep();

        assertThat(parked()).hasSize(1);
    }

    @Test
    void an_index_that_accepts_nothing_keeps_its_place_in_the_feed() {
        var broken = new HashSet<ListingId>();
        var maintenance = failingFor(broken);
        for (var i = 0; i < 3; i++) broken.add(listings.save(Change.of(aPublishedListing())).id());

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(maintenance::catchUp);

        assertThat(parked()).isEmpty();
        broken.clear();
        assertThat(maintenance.catchUp()).isEqualTo(3);
        assertThat(index.size()).isEqualTo(3);
    }

    private InMemoryListings stored() {
        return (InMemoryListings) listings;
    }

    private List<EventDelivery> parked() {
        return application.eventDeliveries.page(State.PARKED, 10, Optional.empty()).items();
    }

    private MaintainIndex failingFor(Set<ListingId> broken) {
        var failing =
                (PartIndex)
                        Proxy.newProxyInstance(
                                PartIndex.class.getClassLoader(),
                                new Class<?>[] {PartIndex.class},
                                (_, method, arguments) -> {
                                    if (method.getName().equals("apply"))
                                        refuse((List<?>) arguments[0], broken);
                                    return method.invoke(index, arguments);
                                });
        return new MaintainIndex(
                application.listingFeed,
                listings,
                failing,
                application.eventDeliveries,
                application.clock);
    }

    private static void refuse(List<?> batch, Set<ListingId> broken) {
        for (var listing : batch)
            if (broken.contains(((Listing) listing).id()))
                throw new IllegalArgumentException("no such column");
    }

    @Test
    void a_rebuilt_index_contains_every_listing() {
        for (var i = 0; i < 5; i++) listings.save(Change.of(aPublishedListing()));
        maintainIndex.rebuild(done -> assertThat(done).isLessThanOrEqualTo(5));
        assertThat(index.size()).isEqualTo(5);
        assertThat(index.checkpoint()).isNotEqualTo(ListingFeed.START);
    }
}
