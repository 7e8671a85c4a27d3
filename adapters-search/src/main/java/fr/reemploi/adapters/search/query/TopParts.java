package fr.reemploi.adapters.search.query;

import fr.reemploi.adapters.search.index.Columns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Collects the first parts of a sort order, after the sort key where the previous page ended.
final class TopParts {
    private final int capacity;
    private final SortOrder order;
    private final Optional<SortKey> after;
    private final List<RankedPart> parts = new ArrayList<>();
    private long lastKey = Long.MAX_VALUE;
    private long lastAge = Long.MAX_VALUE;

    TopParts(int capacity, SortOrder order, Optional<SortKey> after) {
        this.capacity = capacity;
        this.order = order;
        this.after = after;
    }

    /// Collects no parts, for requests of counts only.
    static TopParts none(SortOrder order) {
        return new TopParts(0, order, Optional.empty());
    }

    boolean isEmpty() {
        return capacity == 0;
    }

    List<RankedPart> parts() {
        return parts;
    }

    void offer(Columns columns, int leaf, int document, float score) {
        var key = order.key(columns, document, score);
        if (key > lastKey) return;
        var age = -columns.published()[document];
        if (key == lastKey && age > lastAge) return;
        var sortKey = new SortKey(key, age, columns.idHigh()[document], columns.idLow()[document]);
        if (after.isPresent() && sortKey.compareTo(after.get()) <= 0) return;
        insert(new RankedPart(sortKey, leaf, document));
    }

    /// Whether no part published at this time or earlier can be added.
    boolean isCompleteAt(long published) {
        return -published > lastKey;
    }

    private void insert(RankedPart part) {
        var at = -1 - Collections.binarySearch(parts, part);
        if (at < 0 || at >= capacity) return;
        if (parts.size() == capacity) parts.removeLast();
        parts.add(at, part);
        if (parts.size() < capacity) return;
        lastKey = parts.getLast().sortKey().key();
        lastAge = parts.getLast().sortKey().age();
    }

    /// A part with its sort key and its document.
    record RankedPart(SortKey sortKey, int leaf, int document) implements Comparable<RankedPart> {
        @Override
        public int compareTo(RankedPart other) {
            return sortKey.compareTo(other.sortKey);
        }
    }
}
