package fr.reemploi.adapters.search.index;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Assigns ordinals to the values of a facet, common to all segments of an index, so that counts of
/// segments add up. Ordinal zero means no value. Values are never removed: their number is bounded
/// by the catalogue.
public final class Ordinals {
    public static final int NONE = 0;
    private static final int MAX_ORDINAL = Character.MAX_VALUE;

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private volatile String[] values = {""};

    /// The ordinal of a value, assigned on first use; `NONE` when all ordinals are in use.
    synchronized int of(String value) {
        var existing = numbers.get(value);
        if (existing != null) return existing;
        if (values.length > MAX_ORDINAL) return NONE;
        var grown = Arrays.copyOf(values, values.length + 1);
        grown[values.length] = value;
        numbers.put(value, values.length);
        values = grown;
        return values.length - 1;
    }

    public String value(int ordinal) {
        return values[ordinal];
    }

    public int size() {
        return values.length;
    }
}
