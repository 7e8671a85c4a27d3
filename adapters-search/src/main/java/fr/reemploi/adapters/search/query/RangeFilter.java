package fr.reemploi.adapters.search.query;

import fr.reemploi.adapters.search.index.Columns;
import fr.reemploi.application.search.PartQuery.Bounds;

/// Filters by numeric ranges and by hold. It records the interval of instants in which the holds it
/// checked have the same result.
final class RangeFilter {
    private final long priceMin;
    private final long priceMax;
    private final int mileageMax;
    private final int warrantyMin;
    private final boolean bounded;
    private final long now;
    private long from = Long.MIN_VALUE;
    private long until = Long.MAX_VALUE;

    RangeFilter(Bounds bounds, long now) {
        this.priceMin = bounds.priceMin().orElse(Long.MIN_VALUE);
        this.priceMax = bounds.priceMax().orElse(Long.MAX_VALUE);
        this.mileageMax = bounds.mileageMax().orElse(-1);
        this.warrantyMin = bounds.warrantyMin().orElse(0);
        this.bounded = !bounds.equals(Bounds.NONE);
        this.now = now;
    }

    boolean accepts(Columns columns, int document) {
        if (bounded && !isWithin(columns, document)) return false;
        return columns.heldUntil().length == 0 || isAvailable(columns.heldUntil()[document]);
    }

    long from() {
        return from;
    }

    long until() {
        return until;
    }

    private boolean isWithin(Columns columns, int document) {
        var price = columns.price()[document];
        var mileage = columns.mileage()[document];
        return price >= priceMin
                && price <= priceMax
                && columns.warranty()[document] >= warrantyMin
                && (mileageMax < 0 || (mileage >= 0 && mileage <= mileageMax));
    }

    private boolean isAvailable(long heldUntil) {
        if (heldUntil > now) {
            until = Math.min(until, heldUntil);
            return false;
        }
        from = Math.max(from, heldUntil);
        return true;
    }
}
