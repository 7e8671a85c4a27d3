package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.MongoSchema.CHANGED_AT;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.VERSION;

import com.mongodb.client.MongoCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.query.FeedPosition.Offset;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.persistence.aggregate.StoredListings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.bson.Document;

/// Feed of listings by the instant of their last change, which increases with each change of a
/// listing.
///
/// A write can appear behind a position already read, because the clock of its node was slow or the
/// write took long. Therefore the feed has several passes: it returns each listing immediately, and
/// again a few seconds and two minutes after its change, when no earlier change can appear any
/// more. A position contains the offset of each pass. A pass reads up to the offset of the pass
/// before it, so an idle feed returns nothing. A listing that is old enough when it is first read,
/// as in a rebuild, is returned once. The sweep finds changes that appear more than two minutes
/// late.
public final class MongoListingFeed implements ListingFeed {

    /// Lags of the passes after the first. The first lag exceeds the usual duration of a write; the
    /// second exceeds the clock difference between two nodes plus the duration of a write.
    static final List<Duration> LAGS = List.of(Duration.ofSeconds(2), Duration.ofMinutes(2));

    /// No upper bound: includes changes dated by a node whose clock is ahead.
    private static final Instant NO_LIMIT = Instant.ofEpochMilli(Long.MAX_VALUE);

    private static final Document OLDEST_FIRST = new Document(CHANGED_AT, 1).append(ID, 1);
    private static final Document WITHOUT_EVENTS = new Document(VersionedCollection.OUTBOX, 0);

    private final MongoCollection<Document> listings;
    private final InstantSource clock;

    public MongoListingFeed(MongoCollection<Document> listings, InstantSource clock) {
        this.listings = listings;
        this.clock = clock;
    }

    @Override
    public Batch after(String position, int limit) {
        var from = FeedPosition.parse(position).offsets();
        // taken before reading: later changes can still appear
        var now = clock.instant();
        var entries = read(from.getFirst(), NO_LIMIT, limit);
        var results = new ArrayList<>(entries);
        var offsets = new ArrayList<>(List.of(last(from.getFirst(), entries)));
        for (var pass = 1; pass < from.size(); pass++) {
            var cutoff = now.minus(LAGS.get(pass - 1));
            if (from.get(pass).equals(from.get(pass - 1))) {
                // same offset as the pass before: do not return its entries twice
                entries = until(cutoff, entries);
            } else {
                var leader = from.get(pass - 1);
                entries = between(from.get(pass), leader, cutoff, limit - results.size());
                results.addAll(0, entries);
            }
            offsets.add(last(from.get(pass), entries));
        }
        return Batch.of(
                results,
                Entry::listing,
                Entry::unreadable,
                results.isEmpty() ? position : new FeedPosition(offsets).toString());
    }

    private List<Entry> between(Offset after, Offset end, Instant cutoff, int limit) {
        if (limit <= 0) return List.of();
        var until = cutoff.isBefore(end.at()) ? cutoff : end.at();
        return read(after, until, limit).stream()
                .takeWhile(entry -> !entry.offset().isAfter(end))
                .toList();
    }

    private List<Entry> read(Offset after, Instant until, int limit) {
        var later = new Document(CHANGED_AT, new Document("$gt", after.at()));
        var tied = new Document(ID, new Document("$gt", after.id()));
        var range = new Document("$gte", after.at()).append("$lte", until);
        return listings.find(new Document(CHANGED_AT, range).append("$or", List.of(later, tied)))
                .sort(OLDEST_FIRST)
                .limit(limit)
                .projection(WITHOUT_EVENTS)
                .map(Entry::read)
                .into(new ArrayList<>());
    }

    private static List<Entry> until(Instant cutoff, List<Entry> entries) {
        return entries.stream().takeWhile(entry -> !entry.offset().at().isAfter(cutoff)).toList();
    }

    private static Offset last(Offset fallback, List<Entry> entries) {
        return entries.isEmpty() ? fallback : entries.getLast().offset();
    }

    @Override
    public void sweep(BiConsumer<ListingId, Long> each) {
        listings.find()
                .sort(new Document(ID, 1))
                .projection(new Document(VERSION, 1))
                .forEach(document ->
                        each.accept(
                                new ListingId(document.get(ID, UUID.class)),
                                document.getLong(VERSION)));
    }

    /// The stored form of a listing and its offset.
    private record Entry(Document stored, Offset offset) {
        static Entry read(Document document) {
            var offset =
                    new Offset(
                            VersionedCollection.instant(document, CHANGED_AT),
                            document.get(ID, UUID.class));
            return new Entry(document, offset);
        }

        Listing listing() {
            return StoredListings.SCHEMA.toAggregate(VersionedCollection.body(stored));
        }

        UnreadableListing unreadable(RuntimeException failure) {
            return new UnreadableListing(
                    new ListingId(offset.id()), stored.getLong(VERSION), failure);
        }
    }
}
