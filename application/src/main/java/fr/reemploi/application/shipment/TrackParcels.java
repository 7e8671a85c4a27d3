package fr.reemploi.application.shipment;

import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.shipping.Carriers;
import fr.reemploi.domain.shipment.Shipment;
import fr.reemploi.domain.shipment.ShipmentState.Bought;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Downloads labels and polls carriers for tracking. Safe to run on two nodes at once: repeated
/// events have no effect.
@UseCase
public final class TrackParcels {
    private static final int BATCH = 50;

    private final Shipments shipments;
    private final Carriers carriers;
    private final LabelFiles labels;
    private final BusinessClock clock;

    public TrackParcels(
            Shipments shipments, Carriers carriers, LabelFiles labels, BusinessClock clock) {
        this.shipments = shipments;
        this.carriers = carriers;
        this.labels = labels;
        this.clock = clock;
    }

    /// Calls carriers for the shipments that are due. A failed one is rescheduled and does not stop
    /// the others.
    ///
    /// @return the number of processed shipments
    /// @throws RuntimeException the first failure, after all were tried
    public int trackDue() {
        var failures = new ArrayList<RuntimeException>();
        var due = shipments.due(clock.instant(), BATCH);
        for (var shipment : due) {
            if (isDue(shipment.label().due())) attempt(shipment, this::fetchLabel, failures);
            if (isDue(shipment.tracking().due())) attempt(shipment, this::track, failures);
        }
        if (!failures.isEmpty()) throw failures.getFirst();
        return due.size();
    }

    private boolean isDue(Optional<Instant> due) {
        return due.filter(at -> !at.isAfter(clock.instant())).isPresent();
    }

    private void attempt(Shipment shipment, CarrierTask task, List<RuntimeException> failures) {
        if (!(shipment.state() instanceof Bought(_, var reference, _))) return;
        try {
            carriers.find(shipment.carrier())
                    .ifPresentOrElse(
                            service -> task.run(shipment, service, reference),
                            () -> reschedule(shipment));
        } catch (UnavailableException notNow) {
            reschedule(shipment);
        } catch (RuntimeException failure) {
            reschedule(shipment);
            failures.add(failure);
        }
    }

    private void fetchLabel(Shipment shipment, CarrierService service, String reference) {
        var label = service.label(reference);
        label.ifPresent(file -> labels.save(shipment.order(), file));
        shipments.update(
                shipment,
                stored ->
                        label.isPresent()
                                ? stored.markLabelDownloaded()
                                : stored.scheduleLabelDownload(clock.instant()));
    }

    private void track(Shipment shipment, CarrierService service, String reference) {
        var answer = service.track(reference);
        shipments.update(
                shipment,
                stored ->
                        answer.map(update ->
                                        stored.addTracking(
                                                update.number(),
                                                update.page(),
                                                update.events(),
                                                clock.instant()))
                                .orElseGet(() -> stored.scheduleTracking(clock.instant())));
    }

    /// Reschedules what was due of the shipment.
    private void reschedule(Shipment shipment) {
        var now = clock.instant();
        shipments.update(
                shipment,
                stored ->
                        isDue(stored.label().due())
                                ? stored.scheduleLabelDownload(now)
                                : stored.scheduleTracking(now));
    }

    private interface CarrierTask {
        void run(Shipment shipment, CarrierService service, String reference);
    }
}
