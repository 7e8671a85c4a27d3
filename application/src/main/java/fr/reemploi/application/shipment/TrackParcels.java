package fr.reemploi.application.shipment;

import fr.reemploi.application.outbox.EventDeliveries;
import fr.reemploi.application.outbox.EventDelivery;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.RelayEvents.FailureListener;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.shipping.Carriers;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shipment.Shipment;
import fr.reemploi.domain.shipment.ShipmentChanged;
import fr.reemploi.domain.shipment.ShipmentState.Bought;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;

/// Downloads labels and polls carriers for tracking. Safe to run on two nodes at once: repeated
/// events have no effect.
///
/// A shipment that fails becomes a pending delivery to this handler, which the relay retries with
/// back-off and parks like those of events. It does not hold back other shipments.
@UseCase
public final class TrackParcels implements EventHandler {
    private static final int BATCH = 50;
    private static final Duration RESTART_GAP = Duration.ofSeconds(10);

    private final Shipments shipments;
    private final Carriers carriers;
    private final LabelFiles labels;
    private final EventDeliveries deliveries;
    private final BusinessClock businessClock;
    private final InstantSource clock;
    private Instant lastRun = Instant.MIN;

    public TrackParcels(
            Shipments shipments,
            Carriers carriers,
            LabelFiles labels,
            EventDeliveries deliveries,
            BusinessClock businessClock,
            InstantSource clock) {
        this.shipments = shipments;
        this.carriers = carriers;
        this.labels = labels;
        this.deliveries = deliveries;
        this.businessClock = businessClock;
        this.clock = clock;
    }

    /// Calls carriers for the shipments that are due and have no pending delivery.
    ///
    /// @return the number of shipments that were due
    public int trackDue() {
        return trackDue((_, _) -> {});
    }

    /// The same, and reports each failure.
    ///
    /// @return the number of shipments that were due
    public synchronized int trackDue(FailureListener failures) {
        var afterRestart = lastRun.plus(RESTART_GAP).isBefore(clock.instant());
        var due = shipments.due(businessClock.instant(), BATCH);
        var aggregates = due.stream().map(TrackParcels::aggregate).collect(Collectors.toSet());
        var pending = deliveries.queuesOf(aggregates);
        for (var shipment : due) {
            var delivery = EventDelivery.held(event(shipment), name());
            // the relay retries it
            if (pending.contains(delivery.queue())) reschedule(shipment);
            else attempt(shipment, delivery, afterRestart, failures);
        }
        lastRun = clock.instant();
        return due.size();
    }

    /// There is one for each shipment, whatever fails.
    private static StoredEvent event(Shipment shipment) {
        var since = shipment.state() instanceof Bought(var at, _, _) ? at : Instant.EPOCH;
        var aggregate = aggregate(shipment);
        var event = new ShipmentChanged(shipment.order(), since);
        return new StoredEvent(aggregate + "/0/0", aggregate, event, 0);
    }

    private static String aggregate(Shipment shipment) {
        return "dispatch/" + shipment.order();
    }

    /// @param counted whether the attempt is stored before: the program may have stopped because of
    ///   this one
    private void attempt(
            Shipment shipment, EventDelivery delivery, boolean counted, FailureListener failures) {
        if (counted) {
            deliveries.add(delivery);
            if (!deliveries.start(delivery, delivery.afterInterruption(clock.instant()))) return;
        }
        try {
            call(shipment, isDue(shipment.label().due()), isDue(shipment.tracking().due()));
            if (counted) deliveries.markDelivered(delivery, clock.instant());
        } catch (RuntimeException | Error failure) {
            var failed = delivery.failed(failure, clock.instant());
            if (counted) deliveries.markFailed(failed);
            else deliveries.add(failed);
            reschedule(shipment);
            failures.onFailure(failed, failure);
        }
    }

    private boolean isDue(Optional<Instant> due) {
        return due.filter(at -> !at.isAfter(businessClock.instant())).isPresent();
    }

    /// Accepts no event of the outbox: shipments that failed are added to its deliveries directly.
    @Override
    public boolean accepts(DomainEvent event) {
        return false;
    }

    @Override
    public void handle(StoredEvent event) {
        if (!(event.event() instanceof ShipmentChanged(var order, _)))
            throw new IllegalArgumentException("no shipment: " + event.id());
        shipments
                .find(order)
                .ifPresent(stored ->
                        call(
                                stored,
                                !stored.label().downloaded(),
                                stored.tracking().due().isPresent()));
    }

    /// A label that cannot be downloaded does not stop the tracking.
    private void call(Shipment shipment, boolean forLabel, boolean forTracking) {
        try {
            if (forLabel) fetchLabel(shipment);
        } finally {
            if (forTracking) track(shipment);
        }
    }

    private void fetchLabel(Shipment shipment) {
        if (!(shipment.state() instanceof Bought(_, var reference, _))) return;
        var label = service(shipment).label(reference);
        label.ifPresent(file -> labels.save(shipment.order(), file));
        var updated =
                shipments.update(
                        shipment,
                        stored ->
                                label.isPresent()
                                        ? stored.markLabelDownloaded()
                                        : stored.scheduleLabelDownload(businessClock.instant()));
        if (updated.label().isOverdue())
            throw new UnavailableException("label.not-yet", Optional.empty());
    }

    private void track(Shipment shipment) {
        if (!(shipment.state() instanceof Bought(_, var reference, _))) return;
        var answer = service(shipment).track(reference);
        var now = businessClock.instant();
        shipments.update(
                shipment,
                stored ->
                        answer.map(update ->
                                        stored.addTracking(
                                                update.number(),
                                                update.page(),
                                                update.events(),
                                                now))
                                .orElseGet(() -> stored.scheduleTracking(now)));
    }

    private CarrierService service(Shipment shipment) {
        return carriers.find(shipment.carrier())
                .orElseThrow(
                        () -> new UnavailableException("carrier.unavailable", Optional.empty()));
    }

    /// Reschedules what was due of the shipment.
    private void reschedule(Shipment shipment) {
        var now = businessClock.instant();
        shipments.update(
                shipment,
                stored -> {
                    var label =
                            isDue(stored.label().due())
                                    ? stored.scheduleLabelDownload(now)
                                    : Change.none(stored);
                    return isDue(stored.tracking().due())
                            ? label.then(changed -> changed.scheduleTracking(now))
                            : label;
                });
    }
}
