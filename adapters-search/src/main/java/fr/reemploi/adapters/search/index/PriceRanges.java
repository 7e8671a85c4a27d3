package fr.reemploi.adapters.search.index;

/// The ranges prices are counted in, in cents: each from its bound to below the next.
public final class PriceRanges {
    private static final long[] BOUNDS = {0, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000};

    private PriceRanges() {}

    /// `5000-10000`, `100000-`.
    static String of(long cents) {
        var at = BOUNDS.length - 1;
        while (at > 0 && cents < BOUNDS[at]) at--;
        return BOUNDS[at] + "-" + (at + 1 < BOUNDS.length ? BOUNDS[at + 1] : "");
    }

    /// For sorting: where a range begins.
    public static long start(String range) {
        return Long.parseLong(range.substring(0, range.indexOf('-')));
    }
}
