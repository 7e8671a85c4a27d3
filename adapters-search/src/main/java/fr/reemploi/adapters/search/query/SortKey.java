package fr.reemploi.adapters.search.query;

/// The position of a part in a sort order: by key, then newest first, then by id. It does not
/// depend on other parts.
///
/// @param age negative publication time, epoch milliseconds
public record SortKey(long key, long age, long idHigh, long idLow) implements Comparable<SortKey> {
    @Override
    public int compareTo(SortKey other) {
        if (key != other.key) return Long.compare(key, other.key);
        if (age != other.age) return Long.compare(age, other.age);
        if (idHigh != other.idHigh) return Long.compareUnsigned(idHigh, other.idHigh);
        return Long.compareUnsigned(idLow, other.idLow);
    }
}
