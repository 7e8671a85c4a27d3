package fr.reemploi.bootstrap.jobs;

import fr.reemploi.application.shared.Leases;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Something that one node at a time does. The others look now and then whether it is their turn.
final class LeasedJob implements BackgroundJob.Task {
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration RENEW = Duration.ofSeconds(8);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final LeaseHolder turn;
    private final Leases leases;
    private final InstantSource clock;
    private final BackgroundJob.Task task;
    private Instant renewAt = Instant.MIN;

    /// Whose turn at what.
    ///
    /// @param node the same for all that this node does
    record LeaseHolder(String work, String node) {}

    LeasedJob(LeaseHolder turn, Leases leases, InstantSource clock, BackgroundJob.Task task) {
        this.turn = turn;
        this.leases = leases;
        this.clock = clock;
        this.task = task;
    }

    @Override
    public Duration run() throws IOException {
        return isOurs() ? task.run() : LOOK_AGAIN;
    }

    private boolean isOurs() {
        var now = clock.instant();
        if (now.isBefore(renewAt)) return true;
        var taken = leases.take(turn.work(), turn.node(), LEASE, now);
        renewAt = taken ? now.plus(RENEW) : Instant.MIN;
        return taken;
    }
}
