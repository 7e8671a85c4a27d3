package fr.reemploi.bootstrap.jobs;

import fr.reemploi.application.shared.Leases;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A task that runs only while this node holds its lease. The other nodes try to acquire the lease
/// periodically.
final class LeasedJob implements BackgroundJob.Task {
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration RENEW_AFTER = Duration.ofSeconds(8);
    private static final Duration RETRY_DELAY = Duration.ofSeconds(2);

    private final LeaseHolder holder;
    private final Leases leases;
    private final InstantSource clock;
    private final BackgroundJob.Task task;
    private Instant renewAt = Instant.MIN;

    /// The name of a lease and its holder.
    ///
    /// @param job name of the lease
    /// @param node id of the node, the same for all its jobs
    record LeaseHolder(String job, String node) {}

    LeasedJob(LeaseHolder holder, Leases leases, InstantSource clock, BackgroundJob.Task task) {
        this.holder = holder;
        this.leases = leases;
        this.clock = clock;
        this.task = task;
    }

    @Override
    public Duration run() throws IOException {
        return holdsLease() ? task.run() : RETRY_DELAY;
    }

    private boolean holdsLease() {
        var now = clock.instant();
        if (now.isBefore(renewAt)) return true;
        var acquired = leases.acquire(holder.job(), holder.node(), LEASE, now);
        renewAt = acquired ? now.plus(RENEW_AFTER) : Instant.MIN;
        return acquired;
    }
}
