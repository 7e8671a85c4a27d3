package fr.reemploi.adapters.mongo.query;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Position in the feed: the offset of each pass, the first pass first.
record FeedPosition(List<Offset> offsets) {
    /// The immediate pass and one pass per lag.
    static final int PASSES = 1 + MongoListingFeed.LAGS.size();

    private static final String OFFSET = "\\d{1,18}\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern FORMAT =
            Pattern.compile(String.join("/", Collections.nCopies(PASSES, OFFSET)));

    /// Parses a position. Any other text, such as the position of another store's feed, is read as
    /// the start: the feed then returns all listings again and none is lost.
    static FeedPosition parse(String text) {
        return new FeedPosition(
                FORMAT.matcher(text).matches()
                        ? Stream.of(text.split("/", PASSES)).map(Offset::parse).toList()
                        : Collections.nCopies(PASSES, Offset.FIRST));
    }

    @Override
    public String toString() {
        return offsets.stream().map(Offset::toString).collect(Collectors.joining("/"));
    }

    /// A point in the order of (`changedAt`, id).
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
            // MongoDB compares ids byte by byte, which is the order of their text form
            return byTime > 0 || (byTime == 0 && id.toString().compareTo(other.id.toString()) > 0);
        }

        @Override
        public String toString() {
            return at.toEpochMilli() + "." + id;
        }
    }
}
