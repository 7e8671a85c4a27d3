package fr.reemploi.application.lookup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// Counts in memory.
public final class InMemoryLookupCounts implements LookupCounts {
    private final Map<Key, Integer> counts = new HashMap<>();

    @Override
    public synchronized boolean count(String who, LocalDate day, int most) {
        var key = new Key(who, day);
        var so = counts.getOrDefault(key, 0);
        if (so >= most) return false;
        counts.put(key, so + 1);
        return true;
    }

    @Override
    public synchronized void takeBack(String who, LocalDate day) {
        counts.computeIfPresent(new Key(who, day), (_, so) -> Math.max(0, so - 1));
    }

    @Override
    public synchronized void forgetBefore(LocalDate day) {
        counts.keySet().removeIf(key -> key.day().isBefore(day));
    }

    private record Key(String who, LocalDate day) {}
}
