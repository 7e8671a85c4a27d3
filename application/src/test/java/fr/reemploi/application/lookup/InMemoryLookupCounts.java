package fr.reemploi.application.lookup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// In-memory counts.
public final class InMemoryLookupCounts implements LookupCounts {
    private final Map<Key, Integer> counts = new HashMap<>();

    @Override
    public synchronized boolean tryCount(String client, LocalDate day, int max) {
        var key = new Key(client, day);
        var count = counts.getOrDefault(key, 0);
        if (count >= max) return false;
        counts.put(key, count + 1);
        return true;
    }

    @Override
    public synchronized void release(String client, LocalDate day) {
        counts.computeIfPresent(new Key(client, day), (_, count) -> Math.max(0, count - 1));
    }

    @Override
    public synchronized void deleteBefore(LocalDate day) {
        counts.keySet().removeIf(key -> key.day().isBefore(day));
    }

    private record Key(String client, LocalDate day) {}
}
