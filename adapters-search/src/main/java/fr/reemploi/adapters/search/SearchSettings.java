package fr.reemploi.adapters.search;

import java.nio.file.Path;
import java.time.Duration;

/// Where the index lies and how it is used.
///
/// @param concurrency how many searches run at once; others wait their turn
/// @param refresh how often what was written becomes visible
/// @param lease how long a paging reader sees the index as it was on his first page
public record SearchSettings(Path folder, int concurrency, Duration refresh, Duration lease) {
    /// As many searches at once as there are processors, changes visible in a quarter of a second.
    public static SearchSettings in(Path folder) {
        var processors = Runtime.getRuntime().availableProcessors();
        return new SearchSettings(
                folder, Math.max(2, processors), Duration.ofMillis(250), Duration.ofMinutes(3));
    }
}
