package fr.reemploi.domain.shipment;

import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Conflict;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.domain.shipment.DispatchState.Bought;
import fr.reemploi.domain.shipment.DispatchState.Buying;
import fr.reemploi.domain.shipment.DispatchState.Open;
import fr.reemploi.domain.shipment.DispatchState.OwnWay;
import fr.reemploi.domain.shipment.DispatchState.Unknown;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Milestone;
import fr.reemploi.domain.shipping.Shipment;
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
public record Dispatch(
        OrderId order,
        Version version,
        Carrier carrier,
        int attempt,
        DispatchState state,
        LabelErrand label,
        Journey journey) {
    /// No call to a carrier takes as long as this.
    public static final Duration LONGEST_ANSWER = Duration.ofMinutes(10);

    /// How every one begins; not stored.
    public static Dispatch none(OrderId order, Carrier carrier) {
        var open = new Open(Optional.empty());
        return new Dispatch(order, Version.NEW, carrier, 0, open, LabelErrand.NONE, Journey.NONE);
    }

    public DispatchStatus status(Instant now) {
        return switch (state) {
            case Open(var refusal) ->
                    refusal.isPresent() ? DispatchStatus.REFUSED : DispatchStatus.OPEN;
            case Buying(var since) ->
                    now.isBefore(since.plus(LONGEST_ANSWER))
                            ? DispatchStatus.BUYING
                            : DispatchStatus.UNKNOWN;
            case Unknown _ -> DispatchStatus.UNKNOWN;
            case Bought _ -> DispatchStatus.BOUGHT;
            case OwnWay _ -> DispatchStatus.OWN_WAY;
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
    /// @throws Conflict `label.under-way` or `label.unknown` when one may be bought already
    public Change<Dispatch> buy(Instant now) {
        return switch (status(now)) {
            case OPEN, REFUSED -> Change.of(in(new Buying(now), attempt + 1));
            case BUYING, UNKNOWN -> throw undecided(now);
            case BOUGHT, OWN_WAY -> Change.none(this);
        };
    }

    /// It is ours, whoever says so and however late.
    public Change<Dispatch> bought(String reference, Optional<String> number, Instant now) {
        return switch (state) {
            case Open _, Buying _, Unknown _ -> {
                var bought = in(new Bought(now, reference, number), attempt);
                yield moved(bought.with(LabelErrand.at(now)).with(Journey.beginning(now)), now);
            }
            case Bought _, OwnWay _ -> Change.none(this);
        };
    }

    /// An attempt came to nothing.
    ///
    /// @param refusal the carrier's words, if he said any
    public Change<Dispatch> notBought(int which, Optional<String> refusal) {
        return isUndecided(which) ? Change.of(in(new Open(refusal), attempt)) : Change.none(this);
    }

    /// Nobody knows what came of an attempt.
    public Change<Dispatch> lost(int which, Instant now) {
        return isUndecided(which) && state instanceof Buying
                ? Change.of(in(new Unknown(now), attempt))
                : Change.none(this);
    }

    /// A person saw it in the carrier's books.
    ///
    /// @throws Conflict `label.not-asked` when none was ever asked for
    public Change<Dispatch> sayBought(String number, Instant now) {
        return switch (status(now)) {
            case UNKNOWN -> bought(number, Optional.of(number), now);
            case OPEN, REFUSED -> throw new Conflict("label.not-asked");
            case BUYING -> throw undecided(now);
            case BOUGHT, OWN_WAY -> Change.none(this);
        };
    }

    /// A person saw that it is not in the carrier's books.
    ///
    /// @throws Conflict `label.bought` when it is known to be
    public Change<Dispatch> sayNotBought(Instant now) {
        return switch (status(now)) {
            case UNKNOWN -> Change.of(in(new Open(Optional.empty()), attempt));
            case OPEN, REFUSED, OWN_WAY -> Change.none(this);
            case BUYING -> throw undecided(now);
            case BOUGHT -> throw new Conflict("label.bought");
        };
    }

    /// The seller sent it by himself.
    public Change<Dispatch> sendByOwnWay(Shipment parcel, Instant now) {
        return switch (status(now)) {
            case OPEN, REFUSED -> moved(in(new OwnWay(now, parcel), attempt), now);
            case BUYING, UNKNOWN -> throw undecided(now);
            case BOUGHT, OWN_WAY -> Change.none(this);
        };
    }

    public Change<Dispatch> labelKept() {
        return label.kept() ? Change.none(this) : Change.of(with(label.done()));
    }

    /// The label is still being drawn, or the carrier did not answer.
    public Change<Dispatch> labelLater(Instant now) {
        return label.kept() ? Change.none(this) : Change.of(with(label.again(now)));
    }

    /// The carrier told where the parcel is.
    public Change<Dispatch> told(
            Optional<String> number, Optional<String> page, List<Milestone> news, Instant now) {
        if (!(state instanceof Bought(var at, var reference, var known))) return Change.none(this);
        var told = journey.told(page, news);
        var more = with(told.later(at, now));
        var named = more.in(new Bought(at, reference, known.or(() -> number)), attempt);
        var isNews = !named.state.equals(state) || told.isDelivered() != journey.isDelivered();
        return isNews ? moved(named, now) : Change.of(named);
    }

    /// The carrier knew nothing of it, or did not answer.
    public Change<Dispatch> askLater(Instant now) {
        if (!(state instanceof Bought(var at, _, _))) return Change.none(this);
        return Change.of(with(journey.later(at, now)));
    }

    /// There are news: they are asked for at once.
    public Change<Dispatch> askSoon(Instant now) {
        if (!(state instanceof Bought)) return Change.none(this);
        return Change.of(with(label.soon(now)).with(journey.soon(now)));
    }

    public Dispatch stored() {
        return new Dispatch(order, version.next(), carrier, attempt, state, label, journey);
    }

    private boolean isUndecided(int which) {
        return attempt == which && (state instanceof Buying || state instanceof Unknown);
    }

    private Conflict undecided(Instant now) {
        var lost = status(now) == DispatchStatus.UNKNOWN;
        return new Conflict(lost ? "label.unknown" : "label.under-way");
    }

    private static Change<Dispatch> moved(Dispatch now, Instant at) {
        return Change.of(now, new DispatchMoved(now.order, at));
    }

    private Dispatch in(DispatchState other, int which) {
        return new Dispatch(order, version, carrier, which, other, label, journey);
    }

    private Dispatch with(LabelErrand other) {
        return new Dispatch(order, version, carrier, attempt, state, other, journey);
    }

    private Dispatch with(Journey other) {
        return new Dispatch(order, version, carrier, attempt, state, label, other);
    }
}
