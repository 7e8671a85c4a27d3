package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.listing.ListingFeedContract;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.Change;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MongoListingFeedTest extends ListingFeedContract {
    private static final Duration SOON = MongoListingFeed.LAGS.getFirst().plusSeconds(1);
    private static final Duration SETTLED = MongoListingFeed.LAGS.getLast().plusSeconds(1);

    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    private final ReentrantReadWriteLock writing = new ReentrantReadWriteLock();
    private boolean timePasses;

    @Override
    protected ListingFeed feed() {
        var feed = store.adapter().listingFeed();
        return timePasses ? new WhileTimePasses(feed) : feed;
    }

    @Override
    protected Listings listings() {
        var listings = store.adapter().listings();
        return (Listings)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Listings.class},
                        (_, method, arguments) -> {
                            writing.readLock().lock();
                            try {
                                return method.invoke(listings, arguments);
                            } finally {
                                writing.readLock().unlock();
                            }
                        });
    }

    /// There writes appear out of the order of their dates: some only at a later look.
    @BeforeEach
    void time_passes_where_twenty_write_at_once(TestInfo test) {
        timePasses = test.getTestMethod().orElseThrow().getName().contains("while_twenty_write");
    }

    @Test
    void what_appears_a_little_behind_is_given_seconds_later() {
        save(store.clock);
        var batch = feed().after(ListingFeed.START, 10);
        var late = save(InstantSource.fixed(NOON));
        assertIdle(batch.position());

        store.pass(SOON);

        assertThat(feed().after(batch.position(), 10).listings()).contains(late);
    }

    @Test
    void what_appears_far_behind_is_given_within_the_overlap_and_the_feed_is_idle_again() {
        var first = save(store.clock);
        store.pass(SOON);
        var batch = feed().after(ListingFeed.START, 10);
        var late = save(InstantSource.fixed(NOON.minusSeconds(90)));
        assertIdle(batch.position());

        store.pass(SETTLED);
        var again = feed().after(batch.position(), 10);

        assertThat(again.listings()).containsExactly(late, first);
        assertIdle(again.position());
    }

    @Test
    void what_is_read_young_comes_by_once_more_at_each_look_and_no_more() {
        var young = save(store.clock);
        var batch = feed().after(ListingFeed.START, 10);
        assertIdle(batch.position());

        store.pass(SOON);
        var soon = feed().after(batch.position(), 10);
        assertThat(soon.listings()).containsExactly(young);
        assertIdle(soon.position());

        store.pass(SETTLED);
        var settled = feed().after(soon.position(), 10);
        assertThat(settled.listings()).containsExactly(young);
        store.pass(SETTLED);
        assertIdle(settled.position());
    }

    @Test
    void what_is_read_old_comes_by_once() {
        var old = save(store.clock);
        store.pass(SETTLED);

        var batch = feed().after(ListingFeed.START, 10);

        assertThat(batch.listings()).containsExactly(old);
        store.pass(SETTLED);
        assertIdle(batch.position());
    }

    @Test
    void a_further_look_goes_on_in_batches_beside_new_listings() {
        for (var i = 0; i < 5; i++) save(store.clock);
        var position = feed().after(ListingFeed.START, 10).position();
        store.pass(SETTLED);
        var fresh = save(store.clock);

        var first = feed().after(position, 3);
        assertThat(first.listings()).hasSize(3).last().isEqualTo(fresh);
        var second = feed().after(first.position(), 3);
        assertThat(second.listings()).hasSize(3).doesNotContainAnyElementsOf(first.listings());
        assertIdle(second.position());
    }

    @Test
    void a_position_stays_short_however_many_changes_are_young() {
        for (var i = 0; i < 50; i++) save(store.clock);

        assertThat(feed().after(ListingFeed.START, 100).position()).hasSizeLessThan(200);
    }

    @Test
    void each_write_moves_a_listing_ahead_though_the_clock_goes_back() {
        var first = save(InstantSource.fixed(NOON));
        var batch = feed().after(ListingFeed.START, 10);

        var late = store.listings(InstantSource.fixed(NOON.minusSeconds(5)));
        var published = late.save(first.publish(true, NOON));

        assertThat(feed().after(batch.position(), 10).listings()).containsExactly(published);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "ä/ö", "1.------------------------------------", "AAABnk"})
    void a_position_of_another_feed_reads_everything_again(String foreign) {
        var saved = save(store.clock);

        assertThat(feed().after(foreign, 10).listings()).containsExactly(saved);
    }

    private Listing save(InstantSource clock) {
        return store.listings(clock).save(Change.of(aDraft()));
    }

    private void assertIdle(String position) {
        var next = feed().after(position, 10);
        assertThat(next.listings()).isEmpty();
        assertThat(next.position()).isEqualTo(position);
    }

    /// Two minutes pass whenever there is nothing to read; no write lasts that long.
    private final class WhileTimePasses implements ListingFeed {
        private final ListingFeed feed;

        WhileTimePasses(ListingFeed feed) {
            this.feed = feed;
        }

        @Override
        public Batch after(String position, int limit) {
            var batch = feed.after(position, limit);
            if (!batch.listings().isEmpty()) return batch;
            writing.writeLock().lock();
            try {
                store.pass(SETTLED);
            } finally {
                writing.writeLock().unlock();
            }
            return feed.after(position, limit);
        }

        @Override
        public void sweep(BiConsumer<ListingId, Long> each) {
            feed.sweep(each);
        }
    }
}
