package fr.reemploi.adapters.search.query;

/// Where a part stands in an order: by its key, then the newest first, then by id. It does not
/// depend on the other parts.
public record SortKey(long key, long age, long idHigh, long idLow) implements Comparable<SortKey> {
    @Override
    public int compareTo(SortKey other) {
        if (key != other.key) return Long.compare(key, other.key);
        if (age != other.age) return Long.compare(age, other.age);
        if (idHigh != other.idHigh) return Long.compareUnsigned(idHigh, other.idHigh);
        return Long.compareUnsigned(idLow, other.idLow);
    }
}
