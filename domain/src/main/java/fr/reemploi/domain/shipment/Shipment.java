package fr.reemploi.domain.shipment;

import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.domain.shipment.ShipmentState.Bought;
import fr.reemploi.domain.shipment.ShipmentState.Buying;
import fr.reemploi.domain.shipment.ShipmentState.Open;
import fr.reemploi.domain.shipment.ShipmentState.ShippedBySeller;
import fr.reemploi.domain.shipment.ShipmentState.Unknown;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.ParcelTracking;
import fr.reemploi.domain.shipping.TrackingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How an order the marketplace pays the carrier for leaves its seller.
///
/// That a label is being bought is written down before the carrier is asked, since he knows no
/// idempotency key: an answer that never comes leaves it unknown, and nothing is bought again until
/// a person, or the carrier's own notice, says what happened. Bought, its label is fetched and the
/// parcel followed until it has come. It also decides between the label and a way of the seller's
/// own, so that never both are taken.
///
/// @param attempt counts from one how often a label was asked for
public record Shipment(
        OrderId order,
        Version version,
        Carrier carrier,
        int attempt,
        ShipmentState state,
        LabelDownload label,
        TrackingHistory tracking) {
    /// No call to a carrier takes as long as this.
    public static final Duration PURCHASE_TIMEOUT = Duration.ofMinutes(10);

    /// How every one begins; not stored.
    public static Shipment none(OrderId order, Carrier carrier) {
        var open = new Open(Optional.empty());
        return new Shipment(
                order, Version.NEW, carrier, 0, open, LabelDownload.NONE, TrackingHistory.NONE);
    }

    public ShipmentStatus status(Instant now) {
        return switch (state) {
            case Open(var refusal) ->
                    refusal.isPresent() ? ShipmentStatus.REFUSED : ShipmentStatus.OPEN;
            case Buying(var since) ->
                    now.isBefore(since.plus(PURCHASE_TIMEOUT))
                            ? ShipmentStatus.BUYING
                            : ShipmentStatus.UNKNOWN;
            case Unknown _ -> ShipmentStatus.UNKNOWN;
            case Bought _ -> ShipmentStatus.BOUGHT;
            case ShippedBySeller _ -> ShipmentStatus.OWN_WAY;
        };
    }

    /// When there is something to ask the carrier.
    public Optional<Instant> due() {
        return Stream.of(label.due(), tracking.due())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /// Somebody is about to ask the carrier for a label. Whoever finds it bought changes nothing.
    ///
    /// @throws ConflictException `label.under-way` or `label.unknown` when one may be bought
    ///   already
    public Change<Shipment> startPurchase(Instant now) {
        return switch (status(now)) {
            case OPEN, REFUSED -> Change.of(withState(new Buying(now), attempt + 1));
            case BUYING, UNKNOWN -> throw undecidedConflict(now);
            case BOUGHT, OWN_WAY -> Change.none(this);
        };
    }

    /// It is ours, whoever says so and however late.
    public Change<Shipment> markPurchased(
            String reference, Optional<String> trackingNumber, Instant now) {
        return switch (state) {
            case Open _, Buying _, Unknown _ -> {
                var purchased = withState(new Bought(now, reference, trackingNumber), attempt);
                yield changed(
                        purchased
                                .with(LabelDownload.dueAt(now))
                                .with(TrackingHistory.startedAt(now)),
                        now);
            }
            case Bought _, ShippedBySeller _ -> Change.none(this);
        };
    }

    /// An attempt came to nothing.
    ///
    /// @param refusal the carrier's words, if he said any
    public Change<Shipment> markNotPurchased(int attemptNumber, Optional<String> refusal) {
        return isUndecided(attemptNumber)
                ? Change.of(withState(new Open(refusal), attempt))
                : Change.none(this);
    }

    /// Nobody knows what came of an attempt.
    public Change<Shipment> markUnknown(int attemptNumber, Instant now) {
        return isUndecided(attemptNumber) && state instanceof Buying
                ? Change.of(withState(new Unknown(now), attempt))
                : Change.none(this);
    }

    /// A person saw it in the carrier's books.
    ///
    /// @throws ConflictException `label.not-asked` when none was ever asked for
    public Change<Shipment> confirmPurchase(String trackingNumber, Instant now) {
        return switch (status(now)) {
            case UNKNOWN -> markPurchased(trackingNumber, Optional.of(trackingNumber), now);
            case OPEN, REFUSED -> throw new ConflictException("label.not-asked");
            case BUYING -> throw undecidedConflict(now);
            case BOUGHT, OWN_WAY -> Change.none(this);
        };
    }

    /// A person saw that it is not in the carrier's books.
    ///
    /// @throws ConflictException `label.bought` when it is known to be
    public Change<Shipment> confirmNoPurchase(Instant now) {
        return switch (status(now)) {
            case UNKNOWN -> Change.of(withState(new Open(Optional.empty()), attempt));
            case OPEN, REFUSED, OWN_WAY -> Change.none(this);
            case BUYING -> throw undecidedConflict(now);
            case BOUGHT -> throw new ConflictException("label.bought");
        };
    }

    /// The seller sent it by himself.
    public Change<Shipment> shipBySeller(ParcelTracking sellerTracking, Instant now) {
        return switch (status(now)) {
            case OPEN, REFUSED ->
                    changed(withState(new ShippedBySeller(now, sellerTracking), attempt), now);
            case BUYING, UNKNOWN -> throw undecidedConflict(now);
            case BOUGHT, OWN_WAY -> Change.none(this);
        };
    }

    public Change<Shipment> markLabelDownloaded() {
        return label.downloaded() ? Change.none(this) : Change.of(with(label.completed()));
    }

    /// The label is still being drawn, or the carrier did not answer.
    public Change<Shipment> scheduleLabelDownload(Instant now) {
        return label.downloaded() ? Change.none(this) : Change.of(with(label.scheduleRetry(now)));
    }

    /// The carrier told where the parcel is.
    public Change<Shipment> addTracking(
            Optional<String> number,
            Optional<String> page,
            List<TrackingEvent> events,
            Instant now) {
        if (!(state instanceof Bought(var at, var reference, var currentNumber)))
            return Change.none(this);
        var history = tracking.withEvents(page, events);
        var scheduled = with(history.scheduleNext(at, now));
        var updated =
                scheduled.withState(
                        new Bought(at, reference, currentNumber.or(() -> number)), attempt);
        var isNews =
                !updated.state.equals(state) || history.isDelivered() != tracking.isDelivered();
        return isNews ? changed(updated, now) : Change.of(updated);
    }

    /// The carrier knew nothing of it, or did not answer.
    public Change<Shipment> scheduleTracking(Instant now) {
        if (!(state instanceof Bought(var at, _, _))) return Change.none(this);
        return Change.of(with(tracking.scheduleNext(at, now)));
    }

    /// There are news: they are asked for at once.
    public Change<Shipment> scheduleNow(Instant now) {
        if (!(state instanceof Bought)) return Change.none(this);
        return Change.of(with(label.scheduleNow(now)).with(tracking.scheduleNow(now)));
    }

    public Shipment withNextVersion() {
        return new Shipment(order, version.next(), carrier, attempt, state, label, tracking);
    }

    private boolean isUndecided(int attemptNumber) {
        return attempt == attemptNumber && (state instanceof Buying || state instanceof Unknown);
    }

    private ConflictException undecidedConflict(Instant now) {
        var isUnknown = status(now) == ShipmentStatus.UNKNOWN;
        return new ConflictException(isUnknown ? "label.unknown" : "label.under-way");
    }

    private static Change<Shipment> changed(Shipment shipment, Instant at) {
        return Change.of(shipment, new ShipmentChanged(shipment.order, at));
    }

    private Shipment withState(ShipmentState other, int attemptNumber) {
        return new Shipment(order, version, carrier, attemptNumber, other, label, tracking);
    }

    private Shipment with(LabelDownload other) {
        return new Shipment(order, version, carrier, attempt, state, other, tracking);
    }

    private Shipment with(TrackingHistory other) {
        return new Shipment(order, version, carrier, attempt, state, label, other);
    }
}
