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
        TrackingHistory journey) {
    /// No call to a carrier takes as long as this.
    public static final Duration LONGEST_ANSWER = Duration.ofMinutes(10);

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
                    now.isBefore(since.plus(LONGEST_ANSWER))
                            ? ShipmentStatus.BUYING
                            : ShipmentStatus.UNKNOWN;
            case Unknown _ -> ShipmentStatus.UNKNOWN;
            case Bought _ -> ShipmentStatus.BOUGHT;
            case ShippedBySeller _ -> ShipmentStatus.OWN_WAY;
        };
    }

    /// When there is something to ask the carrier.
    public Optional<Instant> due() {
        return Stream.of(label.due(), journey.due())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /// Somebody is about to ask the carrier for a label. Whoever finds it bought changes nothing.
    ///
    /// @throws ConflictException `label.under-way` or `label.unknown` when one may be bought
    ///   already
    public Change<Shipment> buy(Instant now) {
        return switch (status(now)) {
            case OPEN, REFUSED -> Change.of(in(new Buying(now), attempt + 1));
            case BUYING, UNKNOWN -> throw undecided(now);
            case BOUGHT, OWN_WAY -> Change.none(this);
        };
    }

    /// It is ours, whoever says so and however late.
    public Change<Shipment> bought(String reference, Optional<String> number, Instant now) {
        return switch (state) {
            case Open _, Buying _, Unknown _ -> {
                var bought = in(new Bought(now, reference, number), attempt);
                yield moved(
                        bought.with(LabelDownload.at(now)).with(TrackingHistory.beginning(now)),
                        now);
            }
            case Bought _, ShippedBySeller _ -> Change.none(this);
        };
    }

    /// An attempt came to nothing.
    ///
    /// @param refusal the carrier's words, if he said any
    public Change<Shipment> notBought(int which, Optional<String> refusal) {
        return isUndecided(which) ? Change.of(in(new Open(refusal), attempt)) : Change.none(this);
    }

    /// Nobody knows what came of an attempt.
    public Change<Shipment> lost(int which, Instant now) {
        return isUndecided(which) && state instanceof Buying
                ? Change.of(in(new Unknown(now), attempt))
                : Change.none(this);
    }

    /// A person saw it in the carrier's books.
    ///
    /// @throws ConflictException `label.not-asked` when none was ever asked for
    public Change<Shipment> sayBought(String number, Instant now) {
        return switch (status(now)) {
            case UNKNOWN -> bought(number, Optional.of(number), now);
            case OPEN, REFUSED -> throw new ConflictException("label.not-asked");
            case BUYING -> throw undecided(now);
            case BOUGHT, OWN_WAY -> Change.none(this);
        };
    }

    /// A person saw that it is not in the carrier's books.
    ///
    /// @throws ConflictException `label.bought` when it is known to be
    public Change<Shipment> sayNotBought(Instant now) {
        return switch (status(now)) {
            case UNKNOWN -> Change.of(in(new Open(Optional.empty()), attempt));
            case OPEN, REFUSED, OWN_WAY -> Change.none(this);
            case BUYING -> throw undecided(now);
            case BOUGHT -> throw new ConflictException("label.bought");
        };
    }

    /// The seller sent it by himself.
    public Change<Shipment> sendByOwnWay(ParcelTracking parcel, Instant now) {
        return switch (status(now)) {
            case OPEN, REFUSED -> moved(in(new ShippedBySeller(now, parcel), attempt), now);
            case BUYING, UNKNOWN -> throw undecided(now);
            case BOUGHT, OWN_WAY -> Change.none(this);
        };
    }

    public Change<Shipment> labelKept() {
        return label.kept() ? Change.none(this) : Change.of(with(label.done()));
    }

    /// The label is still being drawn, or the carrier did not answer.
    public Change<Shipment> labelLater(Instant now) {
        return label.kept() ? Change.none(this) : Change.of(with(label.again(now)));
    }

    /// The carrier told where the parcel is.
    public Change<Shipment> told(
            Optional<String> number, Optional<String> page, List<TrackingEvent> news, Instant now) {
        if (!(state instanceof Bought(var at, var reference, var known))) return Change.none(this);
        var told = journey.told(page, news);
        var more = with(told.later(at, now));
        var named = more.in(new Bought(at, reference, known.or(() -> number)), attempt);
        var isNews = !named.state.equals(state) || told.isDelivered() != journey.isDelivered();
        return isNews ? moved(named, now) : Change.of(named);
    }

    /// The carrier knew nothing of it, or did not answer.
    public Change<Shipment> askLater(Instant now) {
        if (!(state instanceof Bought(var at, _, _))) return Change.none(this);
        return Change.of(with(journey.later(at, now)));
    }

    /// There are news: they are asked for at once.
    public Change<Shipment> askSoon(Instant now) {
        if (!(state instanceof Bought)) return Change.none(this);
        return Change.of(with(label.soon(now)).with(journey.soon(now)));
    }

    public Shipment stored() {
        return new Shipment(order, version.next(), carrier, attempt, state, label, journey);
    }

    private boolean isUndecided(int which) {
        return attempt == which && (state instanceof Buying || state instanceof Unknown);
    }

    private ConflictException undecided(Instant now) {
        var lost = status(now) == ShipmentStatus.UNKNOWN;
        return new ConflictException(lost ? "label.unknown" : "label.under-way");
    }

    private static Change<Shipment> moved(Shipment now, Instant at) {
        return Change.of(now, new ShipmentChanged(now.order, at));
    }

    private Shipment in(ShipmentState other, int which) {
        return new Shipment(order, version, carrier, which, other, label, journey);
    }

    private Shipment with(LabelDownload other) {
        return new Shipment(order, version, carrier, attempt, state, other, journey);
    }

    private Shipment with(TrackingHistory other) {
        return new Shipment(order, version, carrier, attempt, state, label, other);
    }
}
