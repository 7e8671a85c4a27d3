package fr.reemploi.adapters.search.query;

import fr.reemploi.adapters.search.index.Columns;
import fr.reemploi.application.search.PartQuery.Sort;

/// Converts a sort order to one number per part: smaller comes first.
///
/// @param distances metres by department ordinal; empty without a place
// an array, because it is read for every match
@SuppressWarnings("ArrayRecordComponent")
public record SortOrder(Sort sort, long[] distances) {
    static final long FAR = Long.MAX_VALUE;
    private static final long UNKNOWN = Integer.MAX_VALUE;

    boolean isScored() {
        return sort == Sort.RELEVANCE;
    }

    /// Whether segments are already sorted this way.
    boolean isNewestFirst() {
        return sort == Sort.NEWEST;
    }

    long key(Columns columns, int document, float score) {
        return switch (sort) {
            case RELEVANCE -> -(long) score;
            case NEWEST -> -columns.published()[document];
            case PRICE_ASCENDING -> columns.price()[document];
            case PRICE_DESCENDING -> -(long) columns.price()[document];
            case MILEAGE -> mileage(columns.mileage()[document]);
            case DISTANCE -> distance(columns, document);
        };
    }

    /// The distance of a part in metres; `FAR` when unknown.
    long distance(Columns columns, int document) {
        var department = columns.department(document);
        return department < distances.length ? distances[department] : FAR;
    }

    private static long mileage(int kilometres) {
        return kilometres < 0 ? UNKNOWN : kilometres;
    }
}
