package fr.reemploi.adapters.search;

import java.nio.file.Path;
import java.time.Duration;

/// The folder and the limits of the index.
///
/// @param concurrency how many searches run at once; others wait
/// @param refresh interval after which written documents become visible
/// @param lease how long a snapshot is retained for paging
public record SearchSettings(Path folder, int concurrency, Duration refresh, Duration lease) {
    /// Defaults: one search per processor (at least two), refresh every 250 ms, snapshots retained
    /// for 3 minutes.
    public static SearchSettings in(Path folder) {
        var processors = Runtime.getRuntime().availableProcessors();
        return new SearchSettings(
                folder, Math.max(2, processors), Duration.ofMillis(250), Duration.ofMinutes(3));
    }
}
