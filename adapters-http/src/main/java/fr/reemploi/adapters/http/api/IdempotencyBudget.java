package fr.reemploi.adapters.http.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;

/// Bounds what is stored for idempotency, in bytes: for each caller and in total. Beyond it the
/// oldest answers are forgotten first, those of the same caller before those of others. A repeated
/// request whose answer is forgotten runs again.
final class IdempotencyBudget {
    private static final long MAX_BYTES_PER_CALLER = 4L * 1024 * 1024;
    private static final long MAX_BYTES = 64L * 1024 * 1024;

    /// A record with its key, hash, headers and index entries.
    private static final int OVERHEAD_BYTES = 1024;

    private final long perCaller;
    private final long total;
    private final LinkedHashMap<String, Stored> callers = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    IdempotencyBudget() {
        this(MAX_BYTES_PER_CALLER, MAX_BYTES);
    }

    IdempotencyBudget(long perCaller, long total) {
        this.perCaller = perCaller;
        this.total = total;
    }

    /// Counts a stored answer.
    ///
    /// @return the keys to forget
    synchronized List<String> add(String caller, String key, int answerBytes) {
        var size = OVERHEAD_BYTES + 2 * key.length() + answerBytes;
        var own = callers.computeIfAbsent(caller, _ -> new Stored());
        own.add(new Entry(key, size));
        bytes += size;
        var forgotten = new ArrayList<String>();
        while (own.bytes > perCaller) bytes -= own.forget(forgotten);
        for (Iterator<Stored> others = callers.values().iterator(); bytes > total; ) {
            var oldest = others.next();
            while (bytes > total && oldest.bytes > 0) bytes -= oldest.forget(forgotten);
            if (oldest.bytes == 0) others.remove();
        }
        return forgotten;
    }

    private record Entry(String key, int bytes) {}

    /// The answers of a caller, oldest first.
    private static final class Stored {
        private final ArrayDeque<Entry> entries = new ArrayDeque<>();
        private long bytes;

        void add(Entry entry) {
            entries.add(entry);
            bytes += entry.bytes();
        }

        int forget(List<String> keys) {
            var oldest = entries.remove();
            bytes -= oldest.bytes();
            keys.add(oldest.key());
            return oldest.bytes();
        }
    }
}
