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

/// Fetches the labels carriers have drawn, and asks them where parcels are. Two nodes at it do no
/// harm: news told twice come to the same.
@UseCase
public final class TrackParcels {
    private static final int BATCH = 50;

    private final Shipments dispatches;
    private final Carriers carriers;
    private final LabelFiles labels;
    private final BusinessClock clock;

    public TrackParcels(
            Shipments dispatches, Carriers carriers, LabelFiles labels, BusinessClock clock) {
        this.dispatches = dispatches;
        this.carriers = carriers;
        this.labels = labels;
        this.clock = clock;
    }

    /// Asks for what is due now; one that fails is asked for again later and does not keep the
    /// others.
    ///
    /// @return how many were asked for
    /// @throws RuntimeException the first failure, after all were tried
    public int follow() {
        var failures = new ArrayList<RuntimeException>();
        var due = dispatches.due(clock.instant(), BATCH);
        for (var dispatch : due) {
            if (isOver(dispatch.label().due())) attempt(dispatch, this::fetch, failures);
            if (isOver(dispatch.journey().due())) attempt(dispatch, this::track, failures);
        }
        if (!failures.isEmpty()) throw failures.getFirst();
        return due.size();
    }

    private boolean isOver(Optional<Instant> due) {
        return due.filter(at -> !at.isAfter(clock.instant())).isPresent();
    }

    private void attempt(Shipment dispatch, CarrierTask errand, List<RuntimeException> failures) {
        if (!(dispatch.state() instanceof Bought(_, var reference, _))) return;
        try {
            carriers.find(dispatch.carrier())
                    .ifPresentOrElse(
                            service -> errand.run(dispatch, service, reference),
                            () -> later(dispatch));
        } catch (UnavailableException notNow) {
            later(dispatch);
        } catch (RuntimeException failure) {
            later(dispatch);
            failures.add(failure);
        }
    }

    private void fetch(Shipment dispatch, CarrierService service, String reference) {
        var drawn = service.label(reference);
        drawn.ifPresent(file -> labels.keep(dispatch.order(), file));
        dispatches.update(
                dispatch,
                one -> drawn.isPresent() ? one.labelKept() : one.labelLater(clock.instant()));
    }

    private void track(Shipment dispatch, CarrierService service, String reference) {
        var told = service.track(reference);
        dispatches.update(
                dispatch,
                one ->
                        told.map(news ->
                                        one.told(
                                                news.number(),
                                                news.page(),
                                                news.milestones(),
                                                clock.instant()))
                                .orElseGet(() -> one.askLater(clock.instant())));
    }

    /// Whatever was due of it.
    private void later(Shipment dispatch) {
        var now = clock.instant();
        dispatches.update(
                dispatch,
                one -> isOver(one.label().due()) ? one.labelLater(now) : one.askLater(now));
    }

    private interface CarrierTask {
        void run(Shipment dispatch, CarrierService service, String reference);
    }
}
