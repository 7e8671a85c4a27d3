package fr.reemploi.adapters.search.query;

import fr.reemploi.adapters.search.index.Columns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The first parts of an order, after the position where the page before ended.
final class Top {
    private final int most;
    private final Order order;
    private final Optional<Position> after;
    private final List<Place> places = new ArrayList<>();
    private long lastKey = Long.MAX_VALUE;
    private long lastAge = Long.MAX_VALUE;

    Top(int most, Order order, Optional<Position> after) {
        this.most = most;
        this.order = order;
        this.after = after;
    }

    /// No part at all, when only counts are asked for.
    static Top none(Order order) {
        return new Top(0, order, Optional.empty());
    }

    boolean isEmpty() {
        return most == 0;
    }

    List<Place> places() {
        return places;
    }

    void offer(Columns columns, int leaf, int document, float score) {
        var key = order.key(columns, document, score);
        if (key > lastKey) return;
        var age = -columns.published()[document];
        if (key == lastKey && age > lastAge) return;
        var position =
                new Position(key, age, columns.idHigh()[document], columns.idLow()[document]);
        if (after.isPresent() && position.compareTo(after.get()) <= 0) return;
        insert(new Place(position, leaf, document));
    }

    /// Whether no part published at this time or before can come in any more.
    boolean isCompleteAt(long published) {
        return -published > lastKey;
    }

    private void insert(Place place) {
        var at = -1 - Collections.binarySearch(places, place);
        if (at < 0 || at >= most) return;
        if (places.size() == most) places.removeLast();
        places.add(at, place);
        if (places.size() < most) return;
        lastKey = places.getLast().position().key();
        lastAge = places.getLast().position().age();
    }

    /// A part and where it is.
    record Place(Position position, int leaf, int document) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return position.compareTo(other.position);
        }
    }
}
