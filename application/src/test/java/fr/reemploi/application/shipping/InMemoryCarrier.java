package fr.reemploi.application.shipping;

import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.TrackingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// A carrier that does what a test tells it. At first it is configured and well, takes parcels to
/// one pick-up point, and draws labels at once. It keeps every order it was asked to take.
public final class InMemoryCarrier implements CarrierService {
    private static final int MOST_POINTS = 30;
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    /// How it stands.
    private enum Behaviour {
        WELL,
        /// Says no, with a reason.
        REFUSING,
        /// Takes the order, and the answer is lost.
        UNKNOWN,
        /// Cannot be reached at all.
        DOWN
    }

    private final Carrier carrier;
    private final List<LabelRequest> asked = new CopyOnWriteArrayList<>();
    private final Map<String, LabelRequest> bought = new ConcurrentHashMap<>();
    private final Map<String, List<TrackingEvent>> milestones = new ConcurrentHashMap<>();
    private volatile List<ShippingRate> ways;
    private volatile List<PickupPoint> points;
    private volatile Behaviour mood = Behaviour.WELL;
    private volatile String reason = "";
    private volatile boolean configured = true;
    private volatile boolean drawing;

    public InMemoryCarrier(Carrier carrier) {
        this.carrier = carrier;
        ways = List.of(relay("RELAY", Money.cents(5_40)));
        points = List.of(aPoint("FR-066974", 250));
    }

    /// A way to a pick-up point.
    public static ShippingRate relay(String service, Money price) {
        return new ShippingRate(service, DeliveryMode.RELAY, price, 4, true);
    }

    /// A pick-up point in Paris, open from Monday to Friday.
    public static PickupPoint aPoint(String id, int distanceMeters) {
        return new PickupPoint(
                id,
                "Tabac des Halles",
                new Address(
                        "Tabac des Halles",
                        "12 rue Rambuteau",
                        Optional.empty(),
                        "75001",
                        "Paris",
                        "FR"),
                48.8606,
                2.3522,
                Stream.of("lundi", "mardi", "mercredi", "jeudi", "vendredi")
                        .map(day -> day + " 09:00–12:00, 14:00–19:00")
                        .toList(),
                distanceMeters);
    }

    /// Offers these ways from now on, and no others.
    public void offer(ShippingRate... offered) {
        ways = List.of(offered);
    }

    /// Has these pick-up points from now on, and no others.
    public void points(PickupPoint... known) {
        points =
                Stream.of(known)
                        .sorted(Comparator.comparingInt(PickupPoint::distanceMeters))
                        .toList();
    }

    /// Sells nothing from now on.
    public void refuse(String why) {
        reason = why;
        mood = Behaviour.REFUSING;
    }

    /// Takes orders from now on, without its answer coming through.
    public void beUnknown() {
        mood = Behaviour.UNKNOWN;
    }

    /// Is not reached from now on.
    public void beDown() {
        mood = Behaviour.DOWN;
    }

    /// Does everything right again.
    public void beWell() {
        mood = Behaviour.WELL;
    }

    /// Has lost its settings, or found them again.
    public void configured(boolean now) {
        configured = now;
    }

    /// Takes its time with labels, those bought before included, until `drawLabels`.
    public void drawLabelsLater() {
        drawing = true;
    }

    /// Every label bought so far is there.
    public void drawLabels() {
        drawing = false;
    }

    /// Tells one more thing of a parcel.
    public void add(String reference, TrackingEvent milestone) {
        milestones.merge(
                reference,
                List.of(milestone),
                (before, more) -> {
                    var all = new ArrayList<>(before);
                    all.addAll(more);
                    all.sort(Comparator.comparing(TrackingEvent::at));
                    return List.copyOf(all);
                });
    }

    /// Tells exactly these things of a parcel.
    public void milestones(String reference, TrackingEvent... told) {
        milestones.put(reference, List.of(told));
    }

    /// Every order it was asked to take, refused ones included, in order.
    public List<LabelRequest> asked() {
        return List.copyOf(asked);
    }

    /// How many labels are paid for, those whose answer was lost included.
    public int sold() {
        return bought.size();
    }

    @Override
    public Carrier carrier() {
        return carrier;
    }

    @Override
    public boolean isConfigured() {
        return configured;
    }

    @Override
    public List<ShippingRate> ways(RateRequest what) {
        var takes = configured && mood != Behaviour.DOWN && !what.load().needsFreight();
        return takes ? ways : List.of();
    }

    @Override
    public List<PickupPoint> pickupPoints(PickupPointSearch search) {
        if (!configured) return List.of();
        mustBeUp();
        return points.stream().limit(MOST_POINTS).toList();
    }

    @Override
    public Purchase buy(LabelRequest order) {
        if (!configured) return new Purchase.Refused("not configured");
        mustBeUp();
        asked.add(order);
        if (mood == Behaviour.REFUSING) return new Purchase.Refused(reason);
        var reference = carrier + "-" + asked.size();
        bought.put(reference, order);
        if (mood == Behaviour.UNKNOWN) return new Purchase.Unknown();
        return new Purchase.Bought(reference, Optional.of(number(reference)), drawn());
    }

    @Override
    public Optional<LabelFile> label(String reference) {
        mustBeUp();
        return bought.containsKey(reference) ? drawn() : Optional.empty();
    }

    @Override
    public Optional<TrackingUpdate> track(String reference) {
        mustBeUp();
        return Optional.ofNullable(milestones.get(reference))
                .map(told ->
                        new TrackingUpdate(
                                Optional.of(number(reference)),
                                Optional.of("https://track.example/" + number(reference)),
                                told));
    }

    private Optional<LabelFile> drawn() {
        return drawing ? Optional.empty() : Optional.of(new LabelFile(PDF));
    }

    private static String number(String reference) {
        return "8" + reference.replaceAll("\\D", "");
    }

    private void mustBeUp() {
        if (mood == Behaviour.DOWN)
            throw new UnavailableException(
                    "carrier.unavailable", Optional.of(Duration.ofSeconds(30)));
    }
}
