package fr.reemploi.adapters.search.index;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Numbers for the values of a facet, the same in all of an index, so that counts of its segments
/// add up. Zero is no value. They only grow in number: there are as many as the catalogue has.
public final class Ordinals {
    public static final int NONE = 0;
    private static final int MOST = Character.MAX_VALUE;

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private volatile String[] values = {""};

    /// The number of a value, given now if it has none yet.
    synchronized int of(String value) {
        var existing = numbers.get(value);
        if (existing != null) return existing;
        if (values.length > MOST) return NONE;
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
