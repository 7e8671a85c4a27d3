package fr.reemploi.application.listing;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static fr.reemploi.application.Examples.aPublishedListing;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.search.PartIndex;
import fr.reemploi.domain.shared.Change;
import java.util.List;
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
    void a_rebuilt_index_contains_every_listing() {
        for (var i = 0; i < 5; i++) listings.save(Change.of(aPublishedListing()));
        maintainIndex.rebuild(done -> assertThat(done).isLessThanOrEqualTo(5));
        assertThat(index.size()).isEqualTo(5);
        assertThat(index.checkpoint()).isNotEqualTo(ListingFeed.START);
    }
}
