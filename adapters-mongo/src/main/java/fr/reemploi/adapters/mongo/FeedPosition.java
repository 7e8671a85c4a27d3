package fr.reemploi.adapters.mongo;

import fr.reemploi.application.listing.ListingFeed;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/// A place in the feed: the instant to read from, and the changes from then on that were given.
record FeedPosition(Instant from, Set<Long> seen) {
    static FeedPosition parse(String position) {
        if (position.equals(ListingFeed.START)) return new FeedPosition(Instant.EPOCH, Set.of());
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(position));
        var from = Instant.ofEpochMilli(bytes.getLong());
        var seen = new HashSet<Long>();
        while (bytes.hasRemaining()) seen.add(bytes.getLong());
        return new FeedPosition(from, seen);
    }

    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(Long.BYTES * (1 + seen.size()));
        bytes.putLong(from.toEpochMilli());
        seen.forEach(bytes::putLong);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
