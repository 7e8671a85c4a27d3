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
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MongoListingFeedTest extends ListingFeedContract {
    private static final Duration FIRST_LAG_OVER = MongoListingFeed.LAGS.getFirst().plusSeconds(1);
    private static final Duration LAST_LAG_OVER = MongoListingFeed.LAGS.getLast().plusSeconds(1);

    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    private final ReentrantReadWriteLock writeLock = new ReentrantReadWriteLock();
    private boolean advancing;

    @Override
    protected ListingFeed feed() {
        var feed = store.adapter().listingFeed();
        return advancing ? new AdvancingFeed(feed) : feed;
    }

    @Override
    protected Listings listings() {
        var listings = store.adapter().aggregate(Listings.class);
        return (Listings)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Listings.class},
                        (_, method, arguments) -> {
                            writeLock.readLock().lock();
                            try {
                                return method.invoke(listings, arguments);
                            } finally {
                                writeLock.readLock().unlock();
                            }
                        });
    }

    @Override
    protected void damage(ListingId id) {
        var broken = new Document("doc.state", new Document("is", "lent"));
        store.collection("listings")
                .updateOne(new Document("_id", id.value()), new Document("$set", broken));
    }

    /// In that test writes appear out of the order of their dates: some only in a later pass.
    @BeforeEach
    void advance_the_clock_during_concurrent_writes(TestInfo test) {
        advancing = test.getTestMethod().orElseThrow().getName().contains("while_twenty_write");
    }

    @Test
    void a_change_that_appears_slightly_late_is_returned_seconds_later() {
        save(store.clock);
        var batch = feed().after(ListingFeed.START, 10);
        var late = save(InstantSource.fixed(NOON));
        assertIdle(batch.position());

        store.advanceClock(FIRST_LAG_OVER);

        assertThat(feed().after(batch.position(), 10).listings()).contains(late);
    }

    @Test
    void a_change_that_appears_very_late_is_returned_by_the_last_pass_and_the_feed_is_idle_again() {
        var first = save(store.clock);
        store.advanceClock(FIRST_LAG_OVER);
        var batch = feed().after(ListingFeed.START, 10);
        var late = save(InstantSource.fixed(NOON.minusSeconds(90)));
        assertIdle(batch.position());

        store.advanceClock(LAST_LAG_OVER);
        var again = feed().after(batch.position(), 10);

        assertThat(again.listings()).containsExactly(late, first);
        assertIdle(again.position());
    }

    @Test
    void a_recent_change_is_returned_once_by_each_pass() {
        var recent = save(store.clock);
        var batch = feed().after(ListingFeed.START, 10);
        assertIdle(batch.position());

        store.advanceClock(FIRST_LAG_OVER);
        var soon = feed().after(batch.position(), 10);
        assertThat(soon.listings()).containsExactly(recent);
        assertIdle(soon.position());

        store.advanceClock(LAST_LAG_OVER);
        var settled = feed().after(soon.position(), 10);
        assertThat(settled.listings()).containsExactly(recent);
        store.advanceClock(LAST_LAG_OVER);
        assertIdle(settled.position());
    }

    @Test
    void an_old_change_is_returned_once() {
        var old = save(store.clock);
        store.advanceClock(LAST_LAG_OVER);

        var batch = feed().after(ListingFeed.START, 10);

        assertThat(batch.listings()).containsExactly(old);
        store.advanceClock(LAST_LAG_OVER);
        assertIdle(batch.position());
    }

    @Test
    void a_later_pass_continues_in_batches_beside_new_listings() {
        for (var i = 0; i < 5; i++) save(store.clock);
        var position = feed().after(ListingFeed.START, 10).position();
        store.advanceClock(LAST_LAG_OVER);
        var fresh = save(store.clock);

        var first = feed().after(position, 3);
        assertThat(first.listings()).hasSize(3).last().isEqualTo(fresh);
        var second = feed().after(first.position(), 3);
        assertThat(second.listings()).hasSize(3).doesNotContainAnyElementsOf(first.listings());
        assertIdle(second.position());
    }

    @Test
    void a_position_stays_short_however_many_changes_are_recent() {
        for (var i = 0; i < 50; i++) save(store.clock);

        assertThat(feed().after(ListingFeed.START, 100).position()).hasSizeLessThan(200);
    }

    @Test
    void each_write_moves_a_listing_forward_in_the_feed_though_the_clock_goes_back() {
        var first = save(InstantSource.fixed(NOON));
        var batch = feed().after(ListingFeed.START, 10);

        var late = store.listings(InstantSource.fixed(NOON.minusSeconds(5)));
        var published = late.save(first.publishWithoutPhoto(NOON));

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

    /// Advances the clock by two minutes whenever there is nothing to read; no write lasts that
    /// long.
    private final class AdvancingFeed implements ListingFeed {
        private final ListingFeed feed;

        AdvancingFeed(ListingFeed feed) {
            this.feed = feed;
        }

        @Override
        public Batch after(String position, int limit) {
            var batch = feed.after(position, limit);
            if (!batch.listings().isEmpty()) return batch;
            writeLock.writeLock().lock();
            try {
                store.advanceClock(LAST_LAG_OVER);
            } finally {
                writeLock.writeLock().unlock();
            }
            return feed.after(position, limit);
        }

        @Override
        public void sweep(BiConsumer<ListingId, Long> each) {
            feed.sweep(each);
        }
    }
}
