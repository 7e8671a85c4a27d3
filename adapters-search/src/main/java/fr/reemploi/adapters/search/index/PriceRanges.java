package fr.reemploi.adapters.search.index;

/// The price ranges of the facet, in cents; the lower bound is inclusive, the upper exclusive.
public final class PriceRanges {
    private static final long[] BOUNDS = {0, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000};

    private PriceRanges() {}

    /// The range of a price: `5000-10000`, `100000-`.
    static String of(long cents) {
        var at = BOUNDS.length - 1;
        while (at > 0 && cents < BOUNDS[at]) at--;
        return BOUNDS[at] + "-" + (at + 1 < BOUNDS.length ? BOUNDS[at + 1] : "");
    }

    /// The lower bound of a range, for sorting.
    public static long start(String range) {
        return Long.parseLong(range.substring(0, range.indexOf('-')));
    }
}
