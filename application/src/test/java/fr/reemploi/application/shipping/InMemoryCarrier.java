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

/// A carrier with configurable behaviour. Initially it is configured and available, delivers to one
/// pickup point and creates labels at once. It records every order it receives.
public final class InMemoryCarrier implements CarrierService {
    /// Has texts of its own in the test resources, as the carriers of the adapters have.
    public static final Carrier PARCEL_POST = new Carrier("parcel-post");

    private static final int MAX_POINTS = 30;
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    /// Behaviour of the carrier.
    private enum Behaviour {
        AVAILABLE,
        /// Refuses orders, with a reason.
        REFUSING,
        /// Accepts the order, but the response is lost.
        UNKNOWN,
        /// Is unreachable.
        DOWN
    }

    private final Carrier carrier;
    private final List<LabelRequest> requests = new CopyOnWriteArrayList<>();
    private final Map<String, LabelRequest> purchases = new ConcurrentHashMap<>();
    private final Map<String, List<TrackingEvent>> events = new ConcurrentHashMap<>();
    private volatile List<ShippingRate> rates;
    private volatile List<PickupPoint> points;
    private volatile Behaviour behaviour = Behaviour.AVAILABLE;
    private volatile String reason = "";
    private volatile boolean configured = true;
    private volatile boolean drawing;

    public InMemoryCarrier() {
        this(PARCEL_POST);
    }

    public InMemoryCarrier(Carrier carrier) {
        this.carrier = carrier;
        rates = List.of(pickupRate("RELAY", Money.cents(5_40)));
        points = List.of(aPoint("FR-066974", 250));
    }

    /// A carrier whose settings nobody has filled in.
    public static InMemoryCarrier unconfigured() {
        var carrier = new InMemoryCarrier(new Carrier("far-freight"));
        carrier.configured(false);
        return carrier;
    }

    /// A rate to a pickup point.
    public static ShippingRate pickupRate(String service, Money price) {
        return new ShippingRate(service, DeliveryMode.PICKUP_POINT, price, 4, true);
    }

    /// A pickup point in Paris, open from Monday to Friday.
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

    /// Sets the rates.
    public void offer(ShippingRate... offered) {
        rates = List.of(offered);
    }

    /// Sets the pickup points.
    public void points(PickupPoint... offered) {
        points =
                Stream.of(offered)
                        .sorted(Comparator.comparingInt(PickupPoint::distanceMeters))
                        .toList();
    }

    /// Refuses orders from now on.
    public void refuse(String why) {
        reason = why;
        behaviour = Behaviour.REFUSING;
    }

    /// Accepts orders from now on, but its responses are lost.
    public void setUnknownOutcome() {
        behaviour = Behaviour.UNKNOWN;
    }

    /// Is unreachable from now on.
    public void setDown() {
        behaviour = Behaviour.DOWN;
    }

    /// Is available again.
    public void setUp() {
        behaviour = Behaviour.AVAILABLE;
    }

    /// Sets whether its settings are complete.
    public void configured(boolean now) {
        configured = now;
    }

    /// Delays all labels until `provideLabels`, including those bought before.
    public void delayLabels() {
        drawing = true;
    }

    /// Creates all delayed labels.
    public void provideLabels() {
        drawing = false;
    }

    /// Adds a tracking event to a parcel.
    public void add(String reference, TrackingEvent event) {
        events.merge(
                reference,
                List.of(event),
                (before, more) -> {
                    var all = new ArrayList<>(before);
                    all.addAll(more);
                    all.sort(Comparator.comparing(TrackingEvent::at));
                    return List.copyOf(all);
                });
    }

    /// Sets the tracking events of a parcel.
    public void trackingEvents(String reference, TrackingEvent... trackingEvents) {
        events.put(reference, List.of(trackingEvents));
    }

    /// Every order it received, including refused ones, in order.
    public List<LabelRequest> requests() {
        return List.copyOf(requests);
    }

    /// The number of paid labels, including those whose response was lost.
    public int sold() {
        return purchases.size();
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
    public List<ShippingRate> rates(RateRequest request) {
        var accepts = configured && behaviour != Behaviour.DOWN && !request.weight().needsFreight();
        return accepts ? rates : List.of();
    }

    @Override
    public List<PickupPoint> pickupPoints(PickupPointSearch search) {
        if (!configured) return List.of();
        requireUp();
        return points.stream().limit(MAX_POINTS).toList();
    }

    @Override
    public Purchase buy(LabelRequest order) {
        if (!configured) return new Purchase.Refused("not configured");
        requireUp();
        requests.add(order);
        if (behaviour == Behaviour.REFUSING) return new Purchase.Refused(reason);
        var reference = carrier + "-" + requests.size();
        purchases.put(reference, order);
        if (behaviour == Behaviour.UNKNOWN) return new Purchase.Unknown();
        return new Purchase.Bought(reference, Optional.of(number(reference)), drawn());
    }

    @Override
    public Optional<LabelFile> label(String reference) {
        requireUp();
        return purchases.containsKey(reference) ? drawn() : Optional.empty();
    }

    @Override
    public Optional<TrackingUpdate> track(String reference) {
        requireUp();
        return Optional.ofNullable(events.get(reference))
                .map(trackingEvents ->
                        new TrackingUpdate(
                                Optional.of(number(reference)),
                                Optional.of("https://track.example/" + number(reference)),
                                trackingEvents));
    }

    private Optional<LabelFile> drawn() {
        return drawing ? Optional.empty() : Optional.of(new LabelFile(PDF));
    }

    private static String number(String reference) {
        return "8" + reference.replaceAll("\\D", "");
    }

    private void requireUp() {
        if (behaviour == Behaviour.DOWN)
            throw new UnavailableException(
                    "carrier.unavailable", Optional.of(Duration.ofSeconds(30)));
    }
}
