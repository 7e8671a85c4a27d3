package fr.reemploi.application.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// In-memory leases.
public final class InMemoryLeases implements Leases {
    private final Map<String, Lease> leases = new HashMap<>();

    @Override
    public synchronized boolean acquire(String work, String holder, Duration length, Instant now) {
        var lease = leases.get(work);
        var free = lease == null || lease.holder().equals(holder) || !now.isBefore(lease.until());
        if (free) leases.put(work, new Lease(holder, now.plus(length)));
        return free;
    }

    private record Lease(String holder, Instant until) {}
}
