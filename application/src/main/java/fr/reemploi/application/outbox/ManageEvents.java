package fr.reemploi.application.outbox;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Lists the events that a handler has not handled, and retries the parked ones, for
/// administrators.
@UseCase
public final class ManageEvents {
    private final EventDeliveries deliveries;
    private final FailingJobs jobs;
    private final InstantSource clock;

    public ManageEvents(EventDeliveries deliveries, FailingJobs jobs, InstantSource clock) {
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Deliveries, those of the newest events first.
    public Page<EventDelivery> page(
            Actor actor, EventDelivery.State state, int limit, Optional<String> cursor) {
        actor.require(Role.ADMIN);
        return deliveries.page(state, limit, cursor);
    }

    /// The background jobs of this server that keep failing.
    public List<FailingJobs.FailingJob> failingJobs(Actor actor) {
        actor.require(Role.ADMIN);
        return jobs.failing();
    }

    /// Makes a parked delivery due at once.
    ///
    /// @throws NotFoundException `event.unknown` if it does not exist, or was made meanwhile
    /// @throws ConflictException `event.not-parked` if it is retried by itself
    public EventDelivery retry(Actor actor, UUID id) {
        actor.require(Role.ADMIN);
        var delivery =
                deliveries.find(id).orElseThrow(() -> new NotFoundException("event.unknown", id));
        var now = clock.instant();
        if (!deliveries.retry(id, now)) throw new ConflictException("event.not-parked", id);
        return delivery.retriedAt(now);
    }
}
