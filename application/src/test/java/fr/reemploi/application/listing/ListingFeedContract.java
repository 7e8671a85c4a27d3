package fr.reemploi.application.listing;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static fr.reemploi.application.Examples.aPublishedListing;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.listing.ListingFeed.Batch;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Contract of `ListingFeed`: it delivers every change and ends.
public abstract class ListingFeedContract {
    private static final int MAX_BATCHES = 10_000;

    protected abstract ListingFeed feed();

    protected abstract Listings listings();

    /// Makes the stored form of a listing unreadable.
    protected abstract void damage(ListingId id);

    @Test
    void an_empty_feed_returns_nothing_and_a_position() {
        var nothing = feed().after(ListingFeed.START, 10);
        assertThat(nothing.listings()).isEmpty();

        var saved = listings().save(Change.of(aDraft()));

        assertThat(feed().after(nothing.position(), 10).listings()).containsExactly(saved);
    }

    @Test
    void changes_come_oldest_first_tombstones_included() {
        var first = listings().save(Change.of(aPublishedListing()));
        var second = listings().save(Change.of(aDraft()));
        var deleted = listings().save(first.delete(NOON));

        assertThat(drained(ListingFeed.START, 10).listings()).containsExactly(second, deleted);
    }

    @Test
    void a_change_appears_after_the_position_read_before() {
        var saved = listings().save(Change.of(aDraft()));
        var batch = drained(ListingFeed.START, 10);
        assertThat(batch.listings()).containsExactly(saved);

        var published = listings().save(saved.publishWithoutPhoto(NOON));

        assertThat(drained(batch.position(), 10).listings()).containsExactly(published);
    }

    @Test
    void reading_goes_on_where_it_ended_whatever_the_size_of_the_batches() {
        var saved = new ArrayList<Listing>();
        for (var i = 0; i < 25; i++) saved.add(listings().save(Change.of(aDraft())));

        assertThat(feed().after(ListingFeed.START, 4).listings()).isEqualTo(saved.subList(0, 4));
        assertThat(drained(ListingFeed.START, 4).listings()).isEqualTo(saved);
        assertThat(drained(ListingFeed.START, 1).listings()).isEqualTo(saved);
    }

    @Test
    void nothing_is_lost_while_twenty_write_and_one_reads() throws Exception {
        var writing = new AtomicInteger(20);
        var listings = new HashMap<ListingId, Listing>();

        var last =
                ConcurrentCalls.run(
                        21,
                        StaleVersionException.class,
                        number -> number == 0 ? readFeed(listings, writing) : write(writing));

        var expected = new HashMap<ListingId, Listing>();
        last.forEach(expected::putAll);
        assertThat(expected).hasSize(200);
        assertThat(listings).isEqualTo(expected);
    }

    private Map<ListingId, Listing> readFeed(
            Map<ListingId, Listing> listings, AtomicInteger writing) {
        var position = ListingFeed.START;
        while (true) {
            var over = writing.get() == 0;
            var batch = feed().after(position, 7);
            batch.listings().forEach(listing -> listings.put(listing.id(), listing));
            position = batch.position();
            if (over && batch.listings().isEmpty()) return Map.of();
        }
    }

    private Map<ListingId, Listing> write(AtomicInteger writing) {
        var written = new HashMap<ListingId, Listing>();
        for (var i = 0; i < 10; i++) {
            var draft = listings().save(Change.of(aDraft()));
            var saved = listings().save(draft.publishWithoutPhoto(NOON));
            written.put(saved.id(), saved);
        }
        writing.decrementAndGet();
        return written;
    }

    @Test
    void a_listing_that_cannot_be_read_holds_back_no_other() {
        var first = listings().save(Change.of(aDraft()));
        var broken = listings().save(Change.of(aDraft()));
        var last = listings().save(Change.of(aDraft()));
        damage(broken.id());

        var batch = feed().after(ListingFeed.START, 10);

        assertThat(batch.listings()).containsExactly(first, last);
        assertThat(batch.size()).isEqualTo(3);
        assertThat(batch.unreadable())
                .singleElement()
                .satisfies(listing -> {
                    assertThat(listing.id()).isEqualTo(broken.id());
                    assertThat(listing.version()).isEqualTo(1);
                });
        assertThat(feed().after(batch.position(), 10).size()).isZero();
    }

    @Test
    void a_sweep_returns_every_id_with_its_version() {
        var once = listings().save(Change.of(aDraft()));
        var twice = listings().save(listings().save(Change.of(aDraft())).publishWithoutPhoto(NOON));
        var deleted = listings().save(listings().save(Change.of(aDraft())).delete(NOON));

        var swept = new HashMap<ListingId, Long>();
        feed().sweep(swept::put);

        assertThat(swept).isEqualTo(Map.of(once.id(), 1L, twice.id(), 2L, deleted.id(), 2L));
    }

    /// Reads the feed to its end.
    private Batch drained(String from, int limit) {
        List<Listing> all = new ArrayList<>();
        var position = from;
        for (var i = 0; i < MAX_BATCHES; i++) {
            var batch = feed().after(position, limit);
            assertThat(batch.listings()).hasSizeLessThanOrEqualTo(limit);
            position = batch.position();
            if (batch.listings().isEmpty()) return new Batch(all, List.of(), position);
            all.addAll(batch.listings());
        }
        throw new AssertionError("the feed does not end");
    }
}
