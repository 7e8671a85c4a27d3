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

    private final Shipment none = Shipment.none(new OrderId(new UUID(1, 1)), Carrier.BOXTAL);
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
    void one_that_was_never_answered_reads_unknown_and_is_not_bought_again() {
        var later = NOON.plus(Shipment.PURCHASE_TIMEOUT);

        assertThat(purchasing.status(later)).isEqualTo(ShipmentStatus.UNKNOWN);
        assertRefused("label.unknown", () -> purchasing.startPurchase(later));
        assertRefused("label.unknown", () -> unknown.startPurchase(NOON));
        assertRefused("label.unknown", () -> unknown.shipBySeller(OWN, NOON));
    }

    @Test
    void an_answer_that_comes_late_still_counts() {
        assertThat(unknown.markPurchased("R-1", NONE, NOON).now().status(NOON))
                .isEqualTo(ShipmentStatus.BOUGHT);
    }

    @Test
    void what_became_of_an_earlier_attempt_says_nothing_of_the_present_one() {
        var again = purchasing.markNotPurchased(1, NONE).now().startPurchase(NOON).now();

        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.markNotPurchased(1, Optional.of("no")).changed()).isFalse();
        assertThat(again.markUnknown(1, NOON).changed()).isFalse();
    }

    @Test
    void once_bought_nothing_else_is() {
        assertThat(purchased.startPurchase(NOON).changed()).isFalse();
        assertThat(purchased.markPurchased("R-2", NONE, NOON).changed()).isFalse();
        assertThat(purchased.shipBySeller(OWN, NOON).changed()).isFalse();
        assertThat(purchased.markNotPurchased(1, NONE).changed()).isFalse();
        assertRefused("label.bought", () -> purchased.confirmNoPurchase(NOON));
    }

    @Test
    void a_person_says_that_it_was_bought_or_not() {
        assertThat(unknown.confirmPurchase("8R1", NOON).now().state())
                .isEqualTo(new ShipmentState.Bought(NOON, "8R1", Optional.of("8R1")));
        assertThat(unknown.confirmNoPurchase(NOON).now().startPurchase(NOON).now().attempt())
                .isEqualTo(2);
        assertRefused("label.not-asked", () -> none.confirmPurchase("8R1", NOON));
    }

    @Test
    void a_label_refused_can_be_asked_for_again_or_done_without() {
        var refused = purchasing.markNotPurchased(1, Optional.of("Adresse inconnue")).now();

        assertThat(refused.status(NOON)).isEqualTo(ShipmentStatus.REFUSED);
        assertThat(refused.startPurchase(NOON).now().attempt()).isEqualTo(2);
        var own = refused.shipBySeller(OWN, NOON);
        assertThat(own.events()).hasSize(1);
        assertThat(own.now().startPurchase(NOON).changed()).isFalse();
    }

    @Test
    void a_label_being_drawn_is_asked_for_again_after_growing_pauses_and_not_for_ever() {
        var first = purchased.scheduleLabelDownload(NOON).now();
        var second = first.scheduleLabelDownload(NOON).now();
        assertThat(first.label().due()).contains(NOON.plusSeconds(5));
        assertThat(second.label().due()).contains(NOON.plusSeconds(10));

        var tired = purchased;
        for (var i = 0; i < 180; i++) tired = tired.scheduleLabelDownload(NOON).now();
        assertThat(tired.label().due()).isEmpty();
        assertThat(tired.scheduleNow(NOON).now().label().due()).contains(NOON);
        assertThat(purchased.markLabelDownloaded().now().scheduleNow(NOON).now().label().due())
                .isEmpty();
    }

    @Test
    void news_repeated_or_in_another_order_come_to_the_same() {
        var first = new TrackingEvent(NOON, Kind.IN_TRANSIT, "En route");
        var second = new TrackingEvent(NOON.plusSeconds(1), Kind.UNKNOWN, "Vu à Niort");

        var updated = addTracking(addTracking(purchased, second), first);

        assertThat(updated.tracking().events()).containsExactly(first, second);
        assertThat(addTracking(updated, first, second).tracking().events())
                .containsExactly(first, second);
    }

    @Test
    void it_is_asked_for_every_few_hours_until_it_has_come() {
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
