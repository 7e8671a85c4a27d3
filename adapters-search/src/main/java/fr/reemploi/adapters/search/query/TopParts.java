package fr.reemploi.adapters.search.query;

import fr.reemploi.adapters.search.index.Columns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The first parts of an order, after the position where the page before ended.
final class TopParts {
    private final int most;
    private final SortOrder order;
    private final Optional<SortKey> after;
    private final List<RankedPart> places = new ArrayList<>();
    private long lastKey = Long.MAX_VALUE;
    private long lastAge = Long.MAX_VALUE;

    TopParts(int most, SortOrder order, Optional<SortKey> after) {
        this.most = most;
        this.order = order;
        this.after = after;
    }

    /// No part at all, when only counts are asked for.
    static TopParts none(SortOrder order) {
        return new TopParts(0, order, Optional.empty());
    }

    boolean isEmpty() {
        return most == 0;
    }

    List<RankedPart> places() {
        return places;
    }

    void offer(Columns columns, int leaf, int document, float score) {
        var key = order.key(columns, document, score);
        if (key > lastKey) return;
        var age = -columns.published()[document];
        if (key == lastKey && age > lastAge) return;
        var position = new SortKey(key, age, columns.idHigh()[document], columns.idLow()[document]);
        if (after.isPresent() && position.compareTo(after.get()) <= 0) return;
        insert(new RankedPart(position, leaf, document));
    }

    /// Whether no part published at this time or before can come in any more.
    boolean isCompleteAt(long published) {
        return -published > lastKey;
    }

    private void insert(RankedPart place) {
        var at = -1 - Collections.binarySearch(places, place);
        if (at < 0 || at >= most) return;
        if (places.size() == most) places.removeLast();
        places.add(at, place);
        if (places.size() < most) return;
        lastKey = places.getLast().position().key();
        lastAge = places.getLast().position().age();
    }

    /// A part and where it is.
    record RankedPart(SortKey position, int leaf, int document) implements Comparable<RankedPart> {
        @Override
        public int compareTo(RankedPart other) {
            return position.compareTo(other.position);
        }
    }
}
