package fr.reemploi.bootstrap.jobs;

import fr.reemploi.application.listing.MaintainIndex;
import fr.reemploi.application.search.PartIndex;
import fr.reemploi.bootstrap.installation.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Maintains the search index: applies the feed, commits and compares index and store periodically,
/// and rebuilds the index on request.
final class IndexTask implements BackgroundJob.Task {
    private static final Logger LOG = LoggerFactory.getLogger(IndexTask.class);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(40);
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(10);
    private static final Duration SWEEP_EVERY = Duration.ofHours(6);

    private final MaintainIndex maintenance;
    private final PartIndex index;
    private final DataFolder data;
    private final InstantSource clock;
    private static final Duration RETRY_SWEEP = Duration.ofMinutes(5);
    private Instant nextCommit;
    private Instant nextSweep;
    private boolean dirty;

    IndexTask(MaintainIndex maintenance, PartIndex index, DataFolder data, InstantSource clock) {
        this.maintenance = maintenance;
        this.index = index;
        this.data = data;
        this.clock = clock;
        this.nextCommit = clock.instant().plus(COMMIT_EVERY);
        this.nextSweep = clock.instant();
    }

    @Override
    public Duration run() throws IOException {
        rebuildIfRequested();
        var changes = maintenance.catchUp();
        dirty |= changes > 0;
        var upToDate = maintenance.isUpToDate(changes);
        if (dirty && isDue(nextCommit)) commit();
        if (upToDate && (isDue(nextSweep) || maintenance.isSweepRequested())) sweep();
        return upToDate ? POLL_INTERVAL : Duration.ZERO;
    }

    private void commit() {
        index.commit();
        dirty = false;
        nextCommit = clock.instant().plus(COMMIT_EVERY);
    }

    private void sweep() {
        // one that fails must not be repeated at once: it reads the whole store
        nextSweep = clock.instant().plus(RETRY_SWEEP);
        var repaired = maintenance.sweep();
        if (repaired > 0)
            LOG.warn("the index differed from the store in {} listings; repaired", repaired);
        nextSweep = clock.instant().plus(SWEEP_EVERY);
    }

    private void rebuildIfRequested() throws IOException {
        var request = data.resolve(DataFolder.REINDEX_REQUEST);
        if (!Files.exists(request)) return;
        LOG.info("rebuilding the index as requested");
        maintenance.rebuild(done -> LOG.info("{} listings indexed", done));
        Files.deleteIfExists(request);
    }

    private boolean isDue(Instant at) {
        return !clock.instant().isBefore(at);
    }
}
