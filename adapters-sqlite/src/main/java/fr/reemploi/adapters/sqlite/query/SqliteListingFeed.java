package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.persistence.aggregate.StoredListings;
import fr.reemploi.persistence.codec.Json;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Feed of listings by sequence number. The single writer assigns the numbers in commit order, so
/// no change appears behind a position that was already read.
public final class SqliteListingFeed implements ListingFeed {
    private static final int SWEEP_BATCH_SIZE = 5_000;

    private final ReadConnectionPool readers;

    public SqliteListingFeed(ReadConnectionPool readers) {
        this.readers = readers;
    }

    @Override
    public Batch after(String position, int limit) {
        var from = position.equals(START) ? 0 : Long.parseLong(position);
        var rows =
                readers.read(statements ->
                        statements.all(
                                Sql.LISTINGS_STORED_AFTER,
                                results ->
                                        new Entry(
                                                results.getLong(1),
                                                results.getString(2),
                                                results.getLong(3),
                                                results.getString(4)),
                                from,
                                limit));
        return Batch.of(
                rows,
                Entry::listing,
                Entry::unreadable,
                rows.isEmpty() ? position : String.valueOf(rows.getLast().seq()));
    }

    /// Reads in batches, because a long read transaction prevents checkpoints of the write-ahead
    /// log.
    @Override
    public void sweep(BiConsumer<ListingId, Long> each) {
        var last = "";
        while (true) {
            var after = last;
            var batch =
                    readers.read(statements ->
                            statements.all(
                                    Sql.LISTING_VERSIONS,
                                    results ->
                                            new ListingVersion(
                                                    results.getString(1), results.getLong(2)),
                                    after,
                                    SWEEP_BATCH_SIZE));
            batch.forEach(
                    row -> each.accept(new ListingId(UUID.fromString(row.id())), row.version()));
            if (batch.size() < SWEEP_BATCH_SIZE) return;
            last = batch.getLast().id();
        }
    }

    private record Entry(long seq, String id, long version, String doc) {
        Listing listing() {
            return StoredListings.SCHEMA.toAggregate(Json.read(doc));
        }

        UnreadableListing unreadable(RuntimeException failure) {
            return new UnreadableListing(new ListingId(UUID.fromString(id)), version, failure);
        }
    }

    private record ListingVersion(String id, long version) {}
}
