package fr.reemploi.adapters.mongo.query;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How far each look at the feed has come, the foremost first.
record FeedPosition(List<Offset> offsets) {
    /// The one that gives a listing as soon as it is seen, and those that follow it.
    static final int PASSES = 1 + MongoListingFeed.LAGS.size();

    private static final String OFFSET = "\\d{1,18}\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern SHAPE =
            Pattern.compile(String.join("/", Collections.nCopies(PASSES, OFFSET)));

    /// A position of ours; the start for anything else, e.g. what another store's feed gave: that
    /// reads all again, which loses nothing.
    static FeedPosition parse(String text) {
        return new FeedPosition(
                SHAPE.matcher(text).matches()
                        ? Stream.of(text.split("/", PASSES)).map(Offset::parse).toList()
                        : Collections.nCopies(PASSES, Offset.FIRST));
    }

    @Override
    public String toString() {
        return offsets.stream().map(Offset::toString).collect(Collectors.joining("/"));
    }

    /// A place in the order of (`changedAt`, id).
    record Offset(Instant at, UUID id) {
        static final Offset FIRST = new Offset(Instant.EPOCH, new UUID(0, 0));

        private static Offset parse(String text) {
            var dot = text.indexOf('.');
            return new Offset(
                    Instant.ofEpochMilli(Long.parseLong(text.substring(0, dot))),
                    UUID.fromString(text.substring(dot + 1)));
        }

        boolean isAfter(Offset other) {
            var byTime = at.compareTo(other.at);
            // as MongoDB compares ids: byte by byte, which is how they read
            return byTime > 0 || (byTime == 0 && id.toString().compareTo(other.id.toString()) > 0);
        }

        @Override
        public String toString() {
            return at.toEpochMilli() + "." + id;
        }
    }
}
