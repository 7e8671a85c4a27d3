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
import java.util.stream.Stream;

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
        var calls = due.stream().flatMap(this::dueCalls).toList();
        var aggregates = calls.stream().map(CarrierCall::aggregate).collect(Collectors.toSet());
        var pending = deliveries.queuesOf(aggregates);
        for (var call : calls) {
            var delivery = EventDelivery.held(call.event(), name());
            // the relay retries it
            if (pending.contains(delivery.queue())) reschedule(call);
            else attempt(call, delivery, afterRestart, failures);
        }
        lastRun = clock.instant();
        return due.size();
    }

    private Stream<CarrierCall> dueCalls(Shipment shipment) {
        var label = new CarrierCall(Kind.LABEL, shipment);
        var tracking = new CarrierCall(Kind.TRACKING, shipment);
        return Stream.of(label, tracking).filter(call -> isDue(call.due()));
    }

    /// @param counted whether the attempt is stored before: the program may have stopped because of
    ///   this one
    private void attempt(
            CarrierCall call, EventDelivery delivery, boolean counted, FailureListener failures) {
        if (counted) {
            deliveries.add(delivery);
            if (!deliveries.start(delivery, delivery.afterInterruption(clock.instant()))) return;
        }
        try {
            run(call.kind(), call.shipment());
            if (counted) deliveries.markDelivered(delivery, clock.instant());
        } catch (RuntimeException | Error failure) {
            var failed = delivery.failed(failure, clock.instant());
            if (counted) deliveries.markFailed(failed);
            else deliveries.add(failed);
            reschedule(call);
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
        var kind = Kind.of(event);
        shipments
                .find(order)
                .filter(shipment -> new CarrierCall(kind, shipment).isNeeded())
                .ifPresent(shipment -> run(kind, shipment));
    }

    private void run(Kind kind, Shipment shipment) {
        switch (kind) {
            case LABEL -> fetchLabel(shipment);
            case TRACKING -> track(shipment);
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

    private void reschedule(CarrierCall call) {
        var now = businessClock.instant();
        shipments.update(
                call.shipment(),
                stored -> {
                    if (!isDue(new CarrierCall(call.kind(), stored).due()))
                        return Change.none(stored);
                    return switch (call.kind()) {
                        case LABEL -> stored.scheduleLabelDownload(now);
                        case TRACKING -> stored.scheduleTracking(now);
                    };
                });
    }

    /// What a carrier is called for. Each kind has deliveries of its own, so that a label that is
    /// parked does not hold back the tracking.
    private enum Kind {
        LABEL("label/"),
        TRACKING("dispatch/");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        static Kind of(StoredEvent event) {
            return event.aggregate().startsWith(LABEL.prefix) ? LABEL : TRACKING;
        }
    }

    /// A call to the carrier of a shipment.
    private record CarrierCall(Kind kind, Shipment shipment) {
        Optional<Instant> due() {
            return switch (kind) {
                case LABEL -> shipment.label().due();
                case TRACKING -> shipment.tracking().due();
            };
        }

        boolean isNeeded() {
            return switch (kind) {
                case LABEL -> !shipment.label().downloaded();
                case TRACKING -> shipment.tracking().due().isPresent();
            };
        }

        String aggregate() {
            return kind.prefix + shipment.order();
        }

        /// There is one for each kind, whatever fails.
        StoredEvent event() {
            var since = shipment.state() instanceof Bought(var at, _, _) ? at : Instant.EPOCH;
            var event = new ShipmentChanged(shipment.order(), since);
            return new StoredEvent(aggregate() + "/0/0", aggregate(), event, 0);
        }
    }
}
