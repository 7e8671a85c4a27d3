package fr.reemploi.domain.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.ParcelTracking;
import fr.reemploi.domain.shipping.TrackingEvent;
import fr.reemploi.domain.shipping.TrackingEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShipmentTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Optional<String> NONE = Optional.empty();
    private static final ParcelTracking OWN = new ParcelTracking("Colissimo", Optional.of("6A1"));

    private final Shipment none = Shipment.none(new OrderId(new UUID(1, 1)), new Carrier("boxtal"));
    private final Shipment purchasing = none.startPurchase(NOON).now();
    private final Shipment unknown = purchasing.markUnknown(1, NOON).now();
    private final Shipment purchased = purchasing.markPurchased("R-1", NONE, NOON).now();

    @Test
    void while_one_is_being_bought_no_other_is() {
        assertRefused("label.under-way", () -> purchasing.startPurchase(NOON));
        assertRefused("label.under-way", () -> purchasing.shipBySeller(OWN, NOON));
        assertRefused("label.under-way", () -> purchasing.confirmNoPurchase(NOON));
    }

    @Test
    void a_purchase_without_response_is_unknown_and_not_repeated() {
        var later = NOON.plus(Shipment.PURCHASE_TIMEOUT);

        assertThat(purchasing.status(later)).isEqualTo(ShipmentStatus.UNKNOWN);
        assertRefused("label.unknown", () -> purchasing.startPurchase(later));
        assertRefused("label.unknown", () -> unknown.startPurchase(NOON));
        assertRefused("label.unknown", () -> unknown.shipBySeller(OWN, NOON));
    }

    @Test
    void a_late_response_still_counts() {
        assertThat(unknown.markPurchased("R-1", NONE, NOON).now().status(NOON))
                .isEqualTo(ShipmentStatus.BOUGHT);
    }

    @Test
    void the_result_of_an_earlier_attempt_does_not_affect_the_current_one() {
        var again = purchasing.markNotPurchased(1, NONE).now().startPurchase(NOON).now();

        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.markNotPurchased(1, Optional.of("no")).changed()).isFalse();
        assertThat(again.markUnknown(1, NOON).changed()).isFalse();
    }

    @Test
    void once_bought_nothing_else_is_bought() {
        assertThat(purchased.startPurchase(NOON).changed()).isFalse();
        assertThat(purchased.markPurchased("R-2", NONE, NOON).changed()).isFalse();
        assertThat(purchased.shipBySeller(OWN, NOON).changed()).isFalse();
        assertThat(purchased.markNotPurchased(1, NONE).changed()).isFalse();
        assertRefused("label.bought", () -> purchased.confirmNoPurchase(NOON));
    }

    @Test
    void the_operator_confirms_that_it_was_bought_or_not() {
        assertThat(unknown.confirmPurchase("8R1", NOON).now().state())
                .isEqualTo(new ShipmentState.Bought(NOON, "8R1", Optional.of("8R1")));
        assertThat(unknown.confirmNoPurchase(NOON).now().startPurchase(NOON).now().attempt())
                .isEqualTo(2);
        assertRefused("label.not-asked", () -> none.confirmPurchase("8R1", NOON));
    }

    @Test
    void a_refused_label_can_be_bought_again_or_replaced_by_the_sellers_shipment() {
        var refused = purchasing.markNotPurchased(1, Optional.of("Adresse inconnue")).now();

        assertThat(refused.status(NOON)).isEqualTo(ShipmentStatus.REFUSED);
        assertThat(refused.startPurchase(NOON).now().attempt()).isEqualTo(2);
        var own = refused.shipBySeller(OWN, NOON);
        assertThat(own.events()).hasSize(1);
        assertThat(own.now().startPurchase(NOON).changed()).isFalse();
    }

    @Test
    void a_pending_label_is_retried_with_back_off_and_finally_given_up() {
        var first = purchased.scheduleLabelDownload(NOON).now();
        var second = first.scheduleLabelDownload(NOON).now();
        assertThat(first.label().due()).contains(NOON.plusSeconds(5));
        assertThat(second.label().due()).contains(NOON.plusSeconds(10));

        var exhausted = purchased;
        for (var i = 0; i < 180; i++) exhausted = exhausted.scheduleLabelDownload(NOON).now();
        assertThat(exhausted.label().due()).isEmpty();
        assertThat(exhausted.scheduleNow(NOON).now().label().due()).contains(NOON);
        assertThat(purchased.markLabelDownloaded().now().scheduleNow(NOON).now().label().due())
                .isEmpty();
    }

    @Test
    void repeated_or_reordered_tracking_events_give_the_same_result() {
        var first = new TrackingEvent(NOON, Kind.IN_TRANSIT, "En route");
        var second = new TrackingEvent(NOON.plusSeconds(1), Kind.UNKNOWN, "Vu à Niort");

        var updated = addTracking(addTracking(purchased, second), first);

        assertThat(updated.tracking().events()).containsExactly(first, second);
        assertThat(addTracking(updated, first, second).tracking().events())
                .containsExactly(first, second);
    }

    @Test
    void it_is_polled_every_few_hours_until_delivery() {
        var hours = Duration.ofHours(4);
        assertThat(purchased.tracking().due()).contains(NOON.plus(hours));
        assertThat(purchased.scheduleTracking(NOON.plus(hours)).now().tracking().due())
                .contains(NOON.plus(hours.multipliedBy(2)));
        assertThat(
                        purchased
                                .scheduleTracking(NOON.plus(Duration.ofDays(60)))
                                .now()
                                .tracking()
                                .due())
                .isEmpty();

        var event = new TrackingEvent(NOON, Kind.DELIVERED, "Livré");
        var delivered = purchased.addTracking(NONE, NONE, List.of(event), NOON);
        assertThat(delivered.now().tracking().due()).isEmpty();
        assertThat(delivered.events()).hasSize(1);
        assertThat(delivered.now().addTracking(NONE, NONE, List.of(event), NOON).events())
                .isEmpty();
    }

    private static Shipment addTracking(Shipment shipment, TrackingEvent... events) {
        return shipment.addTracking(NONE, NONE, List.of(events), NOON).now();
    }

    private static void assertRefused(String code, Runnable step) {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(step::run)
                .satisfies(exception -> assertThat(exception.code()).isEqualTo(code));
    }
}
