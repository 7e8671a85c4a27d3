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
import fr.reemploi.persistence.schema.ListingBson;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.bson.Document;

/// The feed: listings by the instant of their last change, which grows with each change of a
/// listing.
///
/// A write may appear behind what was already read: its node's clock was late, or its answer slow.
/// So each listing comes by more than once: as soon as it is seen, and again when it is a few
/// seconds and when it is two minutes old and nothing can appear before it any more. A position
/// carries the place of each look, and each ends at the one before it: nothing is read but what
/// lies ahead of a look, and an idle feed gives nothing. What is old enough when it is first seen,
/// as in a rebuild, comes by once. A change more than two minutes late is found by the sweep.
public final class MongoListingFeed implements ListingFeed {

    /// How far behind the clock the further looks stay: more than a call usually lasts; more than
    /// two clocks differ by and a call lasts, together.
    static final List<Duration> LAGS = List.of(Duration.ofSeconds(2), Duration.ofMinutes(2));

    /// What a clock ahead of this one has dated is read too.
    private static final Instant NO_LIMIT = Instant.ofEpochMilli(Long.MAX_VALUE);

    private static final Document OLDEST_FIRST = new Document(CHANGED_AT, 1).append(ID, 1);
    private static final Document WITHOUT_EVENTS = new Document(VersionedCollection.OUTBOX, 0);

    private final MongoCollection<Document> listings;
    private final InstantSource clock;

    public MongoListingFeed(MongoCollection<Document> listings, InstantSource clock) {
        this.listings = listings;
        this.clock = clock;
    }

    /// Where a change stands in the feed, after the listing's last.
    Document nextChangedAt(Optional<Document> before) {
        var now = clock.instant();
        var least =
                before.map(document ->
                        VersionedCollection.instant(document, CHANGED_AT).plusMillis(1));
        return new Document(CHANGED_AT, least.filter(now::isBefore).orElse(now));
    }

    @Override
    public Batch after(String position, int limit) {
        var from = FeedPosition.parse(position).offsets();
        // before reading: what is younger than this may still appear after it
        var now = clock.instant();
        var entries = read(from.getFirst(), NO_LIMIT, limit);
        var results = new ArrayList<>(entries);
        var offsets = new ArrayList<>(List.of(last(from.getFirst(), entries)));
        for (var pass = 1; pass < from.size(); pass++) {
            var cutoff = now.minus(LAGS.get(pass - 1));
            if (from.get(pass).equals(from.get(pass - 1))) {
                // it goes along: what the one before it gives is not to be given twice
                entries = until(cutoff, entries);
            } else {
                var leader = from.get(pass - 1);
                entries = between(from.get(pass), leader, cutoff, limit - results.size());
                results.addAll(0, entries);
            }
            offsets.add(last(from.get(pass), entries));
        }
        return results.isEmpty() ? new Batch(List.of(), position) : batch(results, offsets);
    }

    private static Batch batch(List<Entry> results, List<Offset> offsets) {
        var listings = results.stream().map(Entry::listing).toList();
        return new Batch(listings, new FeedPosition(offsets).toString());
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

    /// A listing and its place.
    private record Entry(Listing listing, Offset offset) {
        static Entry read(Document document) {
            var offset =
                    new Offset(
                            VersionedCollection.instant(document, CHANGED_AT),
                            document.get(ID, UUID.class));
            return new Entry(ListingBson.read(VersionedCollection.body(document)), offset);
        }
    }
}
