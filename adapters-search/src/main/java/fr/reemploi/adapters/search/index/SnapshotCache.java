package fr.reemploi.adapters.search.index;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Retains snapshots for clients that page through results. A snapshot occupies the files and
/// columns of segments merged away since, so few are retained, and not for long.
public final class SnapshotCache implements AutoCloseable {
    private static final int MAX_SNAPSHOTS = 16;

    private final Map<Long, CachedSnapshot> entries = new LinkedHashMap<>();
    private final long leaseNanos;

    public SnapshotCache(Duration lease) {
        this.leaseNanos = lease.toNanos();
    }

    /// Retains a snapshot, or renews its lease.
    public synchronized void put(Snapshot snapshot) {
        expire();
        var existing = entries.remove(snapshot.number());
        if (existing == null && !snapshot.retain()) return;
        entries.put(
                snapshot.number(), new CachedSnapshot(snapshot, System.nanoTime() + leaseNanos));
        if (entries.size() > MAX_SNAPSHOTS) remove(entries.keySet().iterator().next());
    }

    /// A retained snapshot, to be closed after use.
    public synchronized Optional<Snapshot> find(long number) {
        expire();
        return Optional.ofNullable(entries.get(number))
                .map(CachedSnapshot::snapshot)
                .filter(Snapshot::retain);
    }

    /// Releases expired snapshots.
    public synchronized void expire() {
        var now = System.nanoTime();
        entries.entrySet().stream()
                .filter(entry -> entry.getValue().until() - now < 0)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::remove);
    }

    @Override
    public synchronized void close() {
        List.copyOf(entries.keySet()).forEach(this::remove);
    }

    private void remove(long number) {
        var entry = entries.remove(number);
        if (entry != null) entry.snapshot().close();
    }

    private record CachedSnapshot(Snapshot snapshot, long until) {}
}
