package fr.reemploi.adapters.search.index;

import java.util.List;

/// The price ranges of the facet, in cents. Both bounds are inclusive, as in a search by price: a
/// price that is a bound is in two ranges.
public final class PriceRanges {
    private static final long[] BOUNDS = {0, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000};
    private static final int LAST = BOUNDS.length - 1;

    private PriceRanges() {}

    /// What is counted for a price: its range (`5000-10000`, `100000-`), or the bound that it is.
    static String of(long cents) {
        var at = LAST;
        while (at > 0 && cents < BOUNDS[at]) at--;
        return at > 0 && cents == BOUNDS[at] ? Long.toString(cents) : range(at);
    }

    /// The ranges of a counted value.
    public static List<String> containing(String counted) {
        if (counted.indexOf('-') >= 0) return List.of(counted);
        var at = LAST;
        while (BOUNDS[at] != Long.parseLong(counted)) at--;
        return List.of(range(at - 1), range(at));
    }

    private static String range(int at) {
        return BOUNDS[at] + "-" + (at < LAST ? BOUNDS[at + 1] : "");
    }
}
