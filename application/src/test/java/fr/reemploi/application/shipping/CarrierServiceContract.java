package fr.reemploi.application.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shipping.CarrierService.Purchase;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.order.OrderNumber;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.ParcelWeight;
import fr.reemploi.domain.shipping.TrackingEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Contract of `CarrierService`. A test configures the behaviour of the fake carrier.
public abstract class CarrierServiceContract {
    private static final Destination PARIS = new Destination("75001", "Paris", "FR");
    private static final Destination LYON = new Destination("69003", "Lyon", "FR");

    protected abstract CarrierService carrier();

    /// The same without its settings.
    protected abstract CarrierService unconfigured();

    /// Refuses orders from now on.
    protected abstract void refuse();

    /// Accepts orders from now on, but its responses are lost.
    protected abstract void loseResponses();

    /// Is unreachable from now on.
    protected abstract void disconnect();

    /// Delays labels from now on.
    protected abstract void delayLabels();

    /// Creates the delayed labels.
    protected abstract void renderLabels();

    /// Adds a tracking event of kind `HANDED_OVER`, `DELIVERED` or `UNKNOWN`.
    protected abstract void addTrackingEvent(Purchase.Bought parcel, TrackingEvent.Kind to);

    /// The number of orders the carrier accepted.
    protected abstract int orderCount();

    /// A label request for a parcel of three kilograms to a pickup point in Paris.
    public static LabelRequest anOrder(String service, String point) {
        return new LabelRequest(
                "01932b7c-6f5e-7c3a-9d4e-2f1a8b7c6d5e",
                new OrderNumber("7K4R-9TMX-2QHB"),
                service,
                new LabelRequest.Party(
                        new Address(
                                "Casse Auto Dupré & Fils",
                                "14 bis, chemin de l'Étang",
                                Optional.of("ZI Nord"),
                                "69003",
                                "Lyon",
                                "FR"),
                        "vendeur@example.org",
                        Optional.of("+33478000000"),
                        true),
                new LabelRequest.Party(
                        new Address(
                                "Zoé Noël",
                                "3 rue de la Paix",
                                Optional.empty(),
                                "75001",
                                "Paris",
                                "FR"),
                        "acheteuse@example.org",
                        Optional.of("06 12 34 56 78"),
                        false),
                new ParcelWeight(3_000, false),
                Money.cents(89_90),
                "Alternateur « Bosch »",
                Optional.of(point),
                LocalDate.of(2026, 11, 25));
    }

    protected static RateRequest rateRequest(int grams, boolean pallet) {
        return new RateRequest(new ParcelWeight(grams, pallet), Money.cents(89_90), LYON, PARIS);
    }

    @Test
    void without_settings_it_offers_nothing_and_finds_and_sells_nothing() {
        assertThat(unconfigured().isConfigured()).isFalse();
        assertThat(unconfigured().rates(rateRequest(3_000, false))).isEmpty();
        assertThat(unconfigured().pickupPoints(new PickupPointSearch(PARIS, 3_000))).isEmpty();
        assertThat(unconfigured().buy(anOrder("24R", "FR-066974")))
                .isInstanceOf(Purchase.Refused.class);
        assertThat(unconfigured().carrier()).isEqualTo(carrier().carrier());
    }

    @Test
    void a_parcel_can_go_to_a_pickup_point_for_a_price() {
        assertThat(carrier().isConfigured()).isTrue();
        assertThat(pickupRate().mode()).isEqualTo(DeliveryMode.PICKUP_POINT);
        assertThat(pickupRate().price().isPositive()).isTrue();
        assertThat(pickupRate().days()).isPositive();
    }

    @Test
    void what_is_too_heavy_or_on_a_pallet_is_not_taken() {
        assertThat(carrier().rates(rateRequest(ParcelWeight.MAX_PARCEL_GRAMS + 1, false)))
                .isEmpty();
        assertThat(carrier().rates(rateRequest(3_000, true))).isEmpty();
    }

    @Test
    void pickup_points_come_nearest_first_with_where_they_are() {
        var points = carrier().pickupPoints(new PickupPointSearch(PARIS, 3_000));

        assertThat(points)
                .hasSizeBetween(1, 30)
                .isSortedAccordingTo(Comparator.comparingInt(PickupPoint::distanceMeters))
                .allSatisfy(point -> {
                    assertThat(point.id()).isNotBlank();
                    assertThat(point.name()).isEqualTo(point.name().strip()).isNotEmpty();
                    assertThat(point.address().postalCode()).isEqualTo("75001");
                    assertThat(point.latitude()).isBetween(48.0, 49.0);
                    assertThat(point.longitude()).isBetween(2.0, 3.0);
                })
                .anySatisfy(point ->
                        assertThat(point.openingHours())
                                .contains("lundi 09:00–12:00, 14:00–19:00")
                                .noneMatch(line -> line.startsWith("dimanche")));
    }

    @Test
    void a_label_is_bought_once_and_is_a_pdf_that_can_be_had_again() {
        var purchase = bought();

        assertThat(orderCount()).isOne();
        assertThat(label(purchase)).startsWith("%PDF-");
        assertThat(carrier().label(purchase.reference()).map(CarrierServiceContract::text))
                .hasValue(label(purchase));
    }

    @Test
    void a_pending_label_is_available_later() {
        delayLabels();
        var purchase = bought();
        assertThat(purchase.label()).isEmpty();
        assertThat(carrier().label(purchase.reference())).isEmpty();

        renderLabels();

        assertThat(label(purchase)).startsWith("%PDF-");
    }

    @Test
    void a_refused_order_is_reported_with_the_reason() {
        refuse();

        assertThat(buy())
                .isInstanceOfSatisfying(
                        Purchase.Refused.class,
                        refusal -> assertThat(refusal.reason()).isNotBlank());
        assertThat(orderCount()).isZero();
    }

    @Test
    void a_lost_response_is_an_unknown_outcome_and_the_order_is_not_repeated() {
        loseResponses();

        assertThat(buy()).isEqualTo(new Purchase.Unknown());
        assertThat(orderCount()).isOne();
    }

    @Test
    void a_carrier_that_is_not_reached_is_unavailable_and_has_sold_nothing() {
        var order = anOrder(pickupRate().service(), aPoint());
        var purchase = bought();
        disconnect();

        unavailable(() -> carrier().buy(order));
        unavailable(() -> carrier().pickupPoints(new PickupPointSearch(PARIS, 3_000)));
        unavailable(() -> carrier().label(purchase.reference()));
        unavailable(() -> carrier().track(purchase.reference()));
        assertThat(carrier().rates(rateRequest(3_000, false))).isNotNull();
        assertThat(orderCount()).isOne();
    }

    @Test
    void a_parcel_is_tracked_until_delivery_oldest_event_first() {
        var purchase = bought();
        assertThat(carrier().track(purchase.reference())).isEmpty();

        addTrackingEvent(purchase, TrackingEvent.Kind.HANDED_OVER);
        addTrackingEvent(purchase, TrackingEvent.Kind.DELIVERED);

        var tracking = carrier().track(purchase.reference()).orElseThrow();
        assertThat(tracking.events())
                .isSortedAccordingTo(Comparator.comparing(TrackingEvent::at))
                .extracting(TrackingEvent::kind)
                .containsSubsequence(TrackingEvent.Kind.HANDED_OVER, TrackingEvent.Kind.DELIVERED)
                .last()
                .isEqualTo(TrackingEvent.Kind.DELIVERED);
        assertThat(tracking.number()).isPresent();
        assertThat(tracking.page().orElseThrow()).contains(tracking.number().orElseThrow());
    }

    @Test
    void an_unknown_event_is_stored_and_has_no_effect() {
        var purchase = bought();

        addTrackingEvent(purchase, TrackingEvent.Kind.UNKNOWN);

        var event = carrier().track(purchase.reference()).orElseThrow().events().getLast();
        assertThat(event.kind()).isEqualTo(TrackingEvent.Kind.UNKNOWN);
        assertThat(event.text()).isNotBlank();
    }

    protected final Purchase buy() {
        return carrier().buy(anOrder(pickupRate().service(), aPoint()));
    }

    protected final Purchase.Bought bought() {
        return (Purchase.Bought) buy();
    }

    private ShippingRate pickupRate() {
        return carrier().rates(rateRequest(3_000, false)).stream()
                .filter(ShippingRate::needsPickupPoint)
                .findFirst()
                .orElseThrow();
    }

    private String aPoint() {
        return carrier().pickupPoints(new PickupPointSearch(PARIS, 3_000)).getFirst().id();
    }

    private String label(Purchase.Bought purchase) {
        return text(purchase.label().or(() -> carrier().label(purchase.reference())).orElseThrow());
    }

    private static String text(LabelFile label) {
        return new String(label.pdf(), StandardCharsets.ISO_8859_1);
    }

    private static void unavailable(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(call)
                .returns("carrier.unavailable", UnavailableException::code);
    }
}
