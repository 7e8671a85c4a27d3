package fr.reemploi.adapters.mongo;

import static fr.reemploi.adapters.mongo.Envelopes.ID;
import static fr.reemploi.adapters.mongo.Envelopes.VERSION;

import com.mongodb.client.MongoCollection;
import fr.reemploi.adapters.documents.ListingBson;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.bson.Document;

/// The feed: listings by the instant of their last change, which grows with each change of a
/// listing. Clocks differ between nodes and a write may be slow, so a change may come in behind one
/// already read; therefore the last two minutes are read again each time, and a position carries
/// what of them was given already. What was given is not given again: reading comes to an end. A
/// change more than two minutes late is found by the sweep.
final class MongoListingFeed implements ListingFeed {
    static final String CHANGED_AT = "changedAt";
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final Document OLDEST_FIRST = new Document(CHANGED_AT, 1).append(ID, 1);

    private final MongoCollection<Document> listings;
    private final InstantSource clock;

    MongoListingFeed(MongoCollection<Document> listings, InstantSource clock) {
        this.listings = listings;
        this.clock = clock;
    }

    /// Where a change stands in the feed, after the listing's last.
    Document place(Optional<Document> before) {
        var now = clock.instant();
        var least = before.map(one -> Envelopes.instant(one, CHANGED_AT).plusMillis(1));
        return new Document(CHANGED_AT, least.filter(now::isBefore).orElse(now));
    }

    @Override
    public Batch after(String position, int limit) {
        var from = FeedPosition.parse(position);
        var floor = clock.instant().minus(OVERLAP);
        var met = new ArrayList<Entry>();
        var fresh = new ArrayList<Entry>();
        for (var one : index(from.from())) {
            var entry = new Entry(one.get(ID, UUID.class), Envelopes.instant(one, CHANGED_AT));
            met.add(entry);
            if (!from.seen().contains(entry.mark())) fresh.add(entry);
            if (fresh.size() == limit) break;
        }
        return new Batch(read(fresh), next(from, met, floor, fresh.size() == limit).toString());
    }

    /// Only the index is read: what was given already costs no document.
    private Iterable<Document> index(Instant from) {
        return listings.find(new Document(CHANGED_AT, new Document("$gte", from)))
                .sort(OLDEST_FIRST)
                .projection(new Document(CHANGED_AT, 1));
    }

    /// Reads on from the last entry met, but never from later than the overlap's beginning.
    private static FeedPosition next(
            FeedPosition from, List<Entry> met, Instant floor, boolean more) {
        if (met.isEmpty()) return from;
        var reached = met.getLast().at();
        var next = reached.isBefore(floor) ? reached : floor;
        if (next.isBefore(from.from())) next = from.from();
        // beyond the last one met nothing is known yet of what was seen: keep all
        var seen = more ? new HashSet<>(from.seen()) : new HashSet<Long>();
        for (var entry : met) {
            if (entry.at().isBefore(next)) seen.remove(entry.mark());
            else seen.add(entry.mark());
        }
        return new FeedPosition(next, seen);
    }

    private List<Listing> read(List<Entry> entries) {
        var ids = entries.stream().map(Entry::id).toList();
        if (ids.isEmpty()) return List.of();
        var found = new HashMap<UUID, Listing>();
        listings.find(new Document(ID, new Document("$in", ids)))
                .map(Envelopes::body)
                .map(ListingBson::read)
                .forEach(listing -> found.put(listing.id().value(), listing));
        return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
    }

    @Override
    public void sweep(BiConsumer<ListingId, Long> each) {
        listings.find()
                .sort(new Document(ID, 1))
                .projection(new Document(VERSION, 1))
                .forEach(one ->
                        each.accept(new ListingId(one.get(ID, UUID.class)), one.getLong(VERSION)));
    }

    private record Entry(UUID id, Instant at) {
        /// Sixty-four bits that stand for one change of one listing.
        long mark() {
            var mixed = id.getMostSignificantBits() * 31 + id.getLeastSignificantBits();
            return (mixed ^ at.toEpochMilli()) * 0x9E3779B97F4A7C15L + at.toEpochMilli();
        }
    }
}
