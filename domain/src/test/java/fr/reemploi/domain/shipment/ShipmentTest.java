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
    private static final Optional<String> NOTHING = Optional.empty();
    private static final ParcelTracking OWN = new ParcelTracking("Colissimo", Optional.of("6A1"));

    private final Shipment none = Shipment.none(new OrderId(new UUID(1, 1)), Carrier.BOXTAL);
    private final Shipment buying = none.buy(NOON).now();
    private final Shipment lost = buying.lost(1, NOON).now();
    private final Shipment bought = buying.bought("R-1", NOTHING, NOON).now();

    @Test
    void while_one_is_being_bought_no_other_is() {
        assertRefused("label.under-way", () -> buying.buy(NOON));
        assertRefused("label.under-way", () -> buying.sendByOwnWay(OWN, NOON));
        assertRefused("label.under-way", () -> buying.sayNotBought(NOON));
    }

    @Test
    void one_that_was_never_answered_reads_unknown_and_is_not_bought_again() {
        var later = NOON.plus(Shipment.LONGEST_ANSWER);

        assertThat(buying.status(later)).isEqualTo(ShipmentStatus.UNKNOWN);
        assertRefused("label.unknown", () -> buying.buy(later));
        assertRefused("label.unknown", () -> lost.buy(NOON));
        assertRefused("label.unknown", () -> lost.sendByOwnWay(OWN, NOON));
    }

    @Test
    void an_answer_that_comes_late_still_counts() {
        assertThat(lost.bought("R-1", NOTHING, NOON).now().status(NOON))
                .isEqualTo(ShipmentStatus.BOUGHT);
    }

    @Test
    void what_became_of_an_earlier_attempt_says_nothing_of_the_present_one() {
        var again = buying.notBought(1, NOTHING).now().buy(NOON).now();

        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.notBought(1, Optional.of("no")).changed()).isFalse();
        assertThat(again.lost(1, NOON).changed()).isFalse();
    }

    @Test
    void once_bought_nothing_else_is() {
        assertThat(bought.buy(NOON).changed()).isFalse();
        assertThat(bought.bought("R-2", NOTHING, NOON).changed()).isFalse();
        assertThat(bought.sendByOwnWay(OWN, NOON).changed()).isFalse();
        assertThat(bought.notBought(1, NOTHING).changed()).isFalse();
        assertRefused("label.bought", () -> bought.sayNotBought(NOON));
    }

    @Test
    void a_person_says_that_it_was_bought_or_not() {
        assertThat(lost.sayBought("8R1", NOON).now().state())
                .isEqualTo(new ShipmentState.Bought(NOON, "8R1", Optional.of("8R1")));
        assertThat(lost.sayNotBought(NOON).now().buy(NOON).now().attempt()).isEqualTo(2);
        assertRefused("label.not-asked", () -> none.sayBought("8R1", NOON));
    }

    @Test
    void a_label_refused_can_be_asked_for_again_or_done_without() {
        var refused = buying.notBought(1, Optional.of("Adresse inconnue")).now();

        assertThat(refused.status(NOON)).isEqualTo(ShipmentStatus.REFUSED);
        assertThat(refused.buy(NOON).now().attempt()).isEqualTo(2);
        var own = refused.sendByOwnWay(OWN, NOON);
        assertThat(own.events()).hasSize(1);
        assertThat(own.now().buy(NOON).changed()).isFalse();
    }

    @Test
    void a_label_being_drawn_is_asked_for_again_after_growing_pauses_and_not_for_ever() {
        var first = bought.labelLater(NOON).now();
        var second = first.labelLater(NOON).now();
        assertThat(first.label().due()).contains(NOON.plusSeconds(5));
        assertThat(second.label().due()).contains(NOON.plusSeconds(10));

        var tired = bought;
        for (var i = 0; i < 180; i++) tired = tired.labelLater(NOON).now();
        assertThat(tired.label().due()).isEmpty();
        assertThat(tired.askSoon(NOON).now().label().due()).contains(NOON);
        assertThat(bought.labelKept().now().askSoon(NOON).now().label().due()).isEmpty();
    }

    @Test
    void news_repeated_or_in_another_order_come_to_the_same() {
        var one = new TrackingEvent(NOON, Kind.IN_TRANSIT, "En route");
        var two = new TrackingEvent(NOON.plusSeconds(1), Kind.UNKNOWN, "Vu à Niort");

        var told = told(told(bought, two), one);

        assertThat(told.journey().milestones()).containsExactly(one, two);
        assertThat(told(told, one, two).journey().milestones()).containsExactly(one, two);
    }

    @Test
    void it_is_asked_for_every_few_hours_until_it_has_come() {
        var hours = Duration.ofHours(4);
        assertThat(bought.journey().due()).contains(NOON.plus(hours));
        assertThat(bought.askLater(NOON.plus(hours)).now().journey().due())
                .contains(NOON.plus(hours.multipliedBy(2)));
        assertThat(bought.askLater(NOON.plus(Duration.ofDays(60))).now().journey().due()).isEmpty();

        var here = new TrackingEvent(NOON, Kind.DELIVERED, "Livré");
        var delivered = bought.told(NOTHING, NOTHING, List.of(here), NOON);
        assertThat(delivered.now().journey().due()).isEmpty();
        assertThat(delivered.events()).hasSize(1);
        assertThat(delivered.now().told(NOTHING, NOTHING, List.of(here), NOON).events()).isEmpty();
    }

    private static Shipment told(Shipment of, TrackingEvent... news) {
        return of.told(NOTHING, NOTHING, List.of(news), NOON).now();
    }

    private static void assertRefused(String code, Runnable step) {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(step::run)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
