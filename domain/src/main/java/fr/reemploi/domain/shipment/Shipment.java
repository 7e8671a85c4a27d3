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

/// Shipment of an order whose label the marketplace buys.
///
/// A purchase is recorded before the carrier is called, since carriers support no idempotency key.
/// A call without a response leaves it unknown, and no label is bought again until the operator,
/// the seller or a webhook of the carrier confirms the outcome. After the purchase the label is
/// downloaded and the parcel tracked until delivery. The shipment also arbitrates between the label
/// and a shipment by the seller, so that both never happen.
///
/// @param attempt counts the label purchases from one
public record Shipment(
        OrderId order,
        Version version,
        Carrier carrier,
        int attempt,
        ShipmentState state,
        LabelDownload label,
        TrackingHistory tracking) {
    /// Longer than any call to a carrier.
    public static final Duration PURCHASE_TIMEOUT = Duration.ofMinutes(10);

    /// The initial shipment of an order; not stored.
    public static Shipment none(OrderId order, Carrier carrier) {
        var open = new Open(Optional.empty());
        return new Shipment(
                order, Version.NEW, carrier, 0, open, LabelDownload.NONE, TrackingHistory.NONE);
    }

    public ShipmentStatus status(Instant now) {
        return switch (state) {
            case Open(var rejection) ->
                    rejection.isPresent() ? ShipmentStatus.REFUSED : ShipmentStatus.OPEN;
            case Buying(var since) ->
                    now.isBefore(since.plus(PURCHASE_TIMEOUT))
                            ? ShipmentStatus.BUYING
                            : ShipmentStatus.UNKNOWN;
            case Unknown _ -> ShipmentStatus.UNKNOWN;
            case Bought _ -> ShipmentStatus.BOUGHT;
            case ShippedBySeller _ -> ShipmentStatus.OWN_WAY;
        };
    }

    /// When the carrier is to be called next.
    public Optional<Instant> due() {
        return Stream.of(label.due(), tracking.due())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /// Records that a label is about to be bought. No change when it is bought already.
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

    /// Records the purchase, whatever its source and however late.
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

    /// Records a failed attempt.
    ///
    /// @param rejection the carrier's message, if there was one
    public Change<Shipment> markNotPurchased(int attemptNumber, Optional<String> rejection) {
        return isUndecided(attemptNumber)
                ? Change.of(withState(new Open(rejection), attempt))
                : Change.none(this);
    }

    /// Records that the outcome of an attempt is unknown.
    public Change<Shipment> markUnknown(int attemptNumber, Instant now) {
        return isUndecided(attemptNumber) && state instanceof Buying
                ? Change.of(withState(new Unknown(now), attempt))
                : Change.none(this);
    }

    /// Confirms a purchase that was looked up in the carrier's account.
    ///
    /// @throws ConflictException `label.not-asked` when no purchase was attempted
    public Change<Shipment> confirmPurchase(String trackingNumber, Instant now) {
        return switch (status(now)) {
            case UNKNOWN -> markPurchased(trackingNumber, Optional.of(trackingNumber), now);
            case OPEN, REFUSED -> throw new ConflictException("label.not-asked");
            case BUYING -> throw undecidedConflict(now);
            case BOUGHT, OWN_WAY -> Change.none(this);
        };
    }

    /// Confirms that the carrier's account shows no purchase.
    ///
    /// @throws ConflictException `label.bought` when the label is known to be bought
    public Change<Shipment> confirmNoPurchase(Instant now) {
        return switch (status(now)) {
            case UNKNOWN -> Change.of(withState(new Open(Optional.empty()), attempt));
            case OPEN, REFUSED, OWN_WAY -> Change.none(this);
            case BUYING -> throw undecidedConflict(now);
            case BOUGHT -> throw new ConflictException("label.bought");
        };
    }

    /// Records a shipment by the seller's own means.
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

    /// Schedules the next download: the label is not ready, or the carrier did not respond.
    public Change<Shipment> scheduleLabelDownload(Instant now) {
        return label.downloaded() ? Change.none(this) : Change.of(with(label.scheduleRetry(now)));
    }

    /// Adds tracking data received from the carrier.
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

    /// Schedules the next tracking request: the carrier had no data, or did not respond.
    public Change<Shipment> scheduleTracking(Instant now) {
        if (!(state instanceof Bought(var at, _, _))) return Change.none(this);
        return Change.of(with(tracking.scheduleNext(at, now)));
    }

    /// Schedules download and tracking at once, after a webhook.
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
