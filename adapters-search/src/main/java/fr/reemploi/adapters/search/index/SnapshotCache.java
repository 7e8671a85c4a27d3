package fr.reemploi.adapters.search.index;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Snapshots kept for those who page through them. They cost the files and columns of the segments
/// merged away since, so they are few and not kept for long.
public final class SnapshotCache implements AutoCloseable {
    private static final int MOST = 16;

    private final Map<Long, CachedSnapshot> leases = new LinkedHashMap<>();
    private final long nanos;

    public SnapshotCache(Duration length) {
        this.nanos = length.toNanos();
    }

    /// Keeps a snapshot from now on.
    public synchronized void keep(Snapshot snapshot) {
        expire();
        var known = leases.remove(snapshot.number());
        if (known == null && !snapshot.retain()) return;
        leases.put(snapshot.number(), new CachedSnapshot(snapshot, System.nanoTime() + nanos));
        if (leases.size() > MOST) end(leases.keySet().iterator().next());
    }

    /// A snapshot still kept, to be closed after use.
    public synchronized Optional<Snapshot> find(long number) {
        expire();
        return Optional.ofNullable(leases.get(number))
                .map(CachedSnapshot::snapshot)
                .filter(Snapshot::retain);
    }

    /// Lets go of those whose time is over.
    public synchronized void expire() {
        var now = System.nanoTime();
        leases.entrySet().stream()
                .filter(lease -> lease.getValue().until() - now < 0)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::end);
    }

    @Override
    public synchronized void close() {
        List.copyOf(leases.keySet()).forEach(this::end);
    }

    private void end(long number) {
        var lease = leases.remove(number);
        if (lease != null) lease.snapshot().close();
    }

    private record CachedSnapshot(Snapshot snapshot, long until) {}
}
