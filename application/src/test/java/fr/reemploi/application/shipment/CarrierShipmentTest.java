package fr.reemploi.application.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.checkout.PurchaseFixture;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shipping.LabelRequest;
import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.domain.ledger.LedgerAccount;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.order.OrderStatus;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shipment.Shipment;
import fr.reemploi.domain.shipment.ShipmentStatus;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.TrackingEvent;
import fr.reemploi.domain.shipping.TrackingEvent.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Orders whose label the marketplace buys, from the offer until the parcel has come.
final class CarrierShipmentTest {
    private static final String REFERENCE = "MONDIAL_RELAY-1";

    private final PurchaseFixture house = new PurchaseFixture();
    private final Actor seller = house.aSeller();
    private final Actor buyer = house.aBuyer();

    @Test
    void carriers_offer_beside_the_seller_what_the_parts_may_take() {
        var part = house.aPartToCarry(seller);
        var to = new Destination("75001", "Paris", "FR");

        var offers = house.quotes.quote(List.of(part), to).getFirst().offers();

        assertThat(offers)
                .anySatisfy(offer -> {
                    assertThat(offer.carrier()).isEqualTo(Carrier.MONDIAL_RELAY);
                    assertThat(offer.mode()).isEqualTo(DeliveryMode.RELAY);
                    assertThat(offer.price()).isEqualTo(Money.cents(540));
                    assertThat(offer.days()).isEqualTo(4);
                    assertThat(offer.needsPickupPoint()).isTrue();
                });
        var atHome = house.quotes.quote(List.of(house.aPart(seller)), to).getFirst().offers();
        assertThat(atHome).noneMatch(offer -> offer.carrier() == Carrier.MONDIAL_RELAY);
    }

    @Test
    void the_order_remembers_what_the_pickup_point_is_called() {
        assertThat(toCarry().sale().delivery().pickupPlace())
                .contains("Tabac des Halles, 12 rue Rambuteau, 75001 Paris");
    }

    @Test
    void shipping_buys_the_label_and_keeps_it() {
        var order = ship(toCarry());

        assertThat(status(order)).isEqualTo(OrderStatus.SHIPPED);
        assertThat(order.shipment())
                .hasValueSatisfying(parcel -> {
                    assertThat(parcel.carrier()).isEqualTo("Mondial Relay");
                    assertThat(parcel.trackingNumber()).contains("81");
                });
        assertThat(house.showing.label(seller, order.id()).file().pdf()).startsWith('%', 'P');
        assertThat(house.carrier.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.load().grams()).isEqualTo(6_500))
                .extracting(LabelRequest::id)
                .isEqualTo(order.id().toString());
        assertThat(ship(order)).isEqualTo(order);
        assertThat(house.carrier.sold()).isEqualTo(1);
    }

    @Test
    void the_label_is_its_sellers_and_the_operators_alone() {
        var order = toCarry();
        assertRefused("label.not-yet", () -> house.showing.label(seller, order.id()));
        ship(order);

        assertThat(house.showing.label(house.anAdministrator(), order.id())).isNotNull();
        for (var other : List.of(buyer, house.aSeller()))
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> house.showing.label(other, order.id()));
    }

    @Test
    void a_label_drawn_later_is_fetched_when_it_is_there() {
        house.carrier.drawLabelsLater();
        var order = ship(toCarry());
        house.work();
        assertRefused("label.not-yet", () -> house.showing.label(seller, order.id()));

        house.carrier.drawLabels();
        house.advance(Duration.ofMinutes(1));
        house.work();

        assertThat(house.showing.label(seller, order.id())).isNotNull();
    }

    @Test
    void two_who_ship_at_once_buy_one_label() throws Exception {
        var order = toCarry();

        ConcurrentCalls.of(2, ConflictException.class, _ -> ship(order));
        house.work();

        assertThat(house.carrier.sold()).isEqualTo(1);
        assertThat(status(order)).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void an_answer_that_never_comes_is_not_asked_for_again() {
        var order = unanswered();

        assertRefused("label.unknown", () -> ship(order));
        assertRefused("label.unknown", () -> house.sending.ship(seller, order.id(), ownWay()));
        house.work();

        assertThat(house.carrier.sold()).isEqualTo(1);
        assertThat(status(order)).isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void the_sellers_word_that_it_was_bought_sends_it() {
        var order = unanswered();

        var number = Form.sent(Map.of("trackingNumber", REFERENCE));
        var sent = house.sending.ship(seller, order.id(), number);

        assertThat(status(sent)).isEqualTo(OrderStatus.SHIPPED);
        house.work();
        assertThat(house.showing.label(seller, order.id())).isNotNull();
        assertThat(house.carrier.sold()).isEqualTo(1);
    }

    @Test
    void the_operators_word_that_it_was_not_bought_lets_it_be_bought() {
        var order = unanswered();
        var operator = house.anAdministrator();

        house.judging.judge(operator, order.id(), Form.sent(Map.of("bought", false)));

        assertThat(status(ship(order))).isEqualTo(OrderStatus.SHIPPED);
        assertRefused(
                "label.bought",
                () ->
                        house.judging.judge(
                                operator, order.id(), Form.sent(Map.of("bought", false))));
        assertRefused(
                "role.required",
                () -> house.judging.judge(seller, order.id(), Form.sent(Map.of("bought", false))));
    }

    @Test
    void the_carriers_notice_proves_that_it_was_bought() {
        var order = unanswered();

        var notice =
                new WebhookEvent("evt-1", WebhookEvent.Topic.PARCEL, order.id() + " " + REFERENCE);
        house.notices.handle(notice);
        house.notices.handle(notice);
        house.work();

        assertThat(status(order)).isEqualTo(OrderStatus.SHIPPED);
        assertThat(house.showing.label(seller, order.id())).isNotNull();
    }

    @Test
    void notices_of_what_is_not_ours_do_nothing() {
        var order = toCarry();
        for (var subject : List.of("", "?", order.id().toString(), order.id() + " X"))
            house.notices.handle(new WebhookEvent("evt-1", WebhookEvent.Topic.PARCEL, subject));

        assertThat(house.showing.of(order).orElseThrow().status()).isEqualTo(ShipmentStatus.OPEN);
    }

    @Test
    void a_refused_label_can_be_asked_for_again_once_the_reason_is_gone() {
        house.carrier.refuse("Code postal inconnu");
        var order = toCarry();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> ship(order))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("label.refused");
                    assertThat(refused.arguments()).isEqualTo(List.of("Code postal inconnu"));
                });

        house.carrier.beWell();
        assertThat(status(ship(order))).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void a_refused_label_can_be_done_without() {
        house.carrier.refuse("Colis trop long");
        var order = toCarry();
        assertRefused("label.refused", () -> ship(order));

        var sent = house.sending.ship(seller, order.id(), ownWay());

        assertThat(sent.shipment().orElseThrow().carrier()).isEqualTo("Colissimo");
        assertThat(status(ship(sent))).isEqualTo(OrderStatus.SHIPPED);
        assertThat(house.carrier.sold()).isZero();
    }

    @Test
    void who_sends_it_by_himself_instead_earns_the_delivery() {
        house.carrier.refuse("Colis trop long");
        var order = toCarry();
        assertRefused("label.refused", () -> ship(order));
        house.sending.ship(seller, order.id(), ownWay());
        house.advance(Duration.ofDays(21));
        house.work();
        house.advance(Duration.ofDays(2));
        house.work();

        var ended = house.orders.get(order.id());
        assertThat(status(ended)).isEqualTo(OrderStatus.COMPLETED);
        var ledger = ended.funds().ledger();
        assertThat(ledger.balance(LedgerAccount.CARRIER)).isEqualTo(Money.NOTHING);
        assertThat(ledger.balance(LedgerAccount.SELLER)).isEqualTo(Money.NOTHING);
        assertThat(ledger.balance()).isEqualTo(Money.NOTHING);
        assertThat(house.books.check().isRight()).isTrue();
    }

    @Test
    void a_carrier_that_is_down_sold_nothing_and_can_be_asked_again() {
        house.carrier.beDown();
        var order = toCarryWhileDown();
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> ship(order));

        house.carrier.beWell();
        assertThat(status(ship(order))).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void what_the_carrier_tells_is_told_on_and_repeated_news_do_no_harm() {
        var order = ship(toCarry());
        var now = house.clock.instant();
        var odd = new TrackingEvent(now.plusSeconds(60), Kind.UNKNOWN, "Vu à Niort");
        var here = new TrackingEvent(now.plusSeconds(120), Kind.DELIVERED, "Livré");

        house.carrier.milestones(REFERENCE, odd);
        house.advance(Duration.ofHours(5));
        house.work();
        assertThat(milestones(order)).containsExactly(odd);
        assertThat(steps(order)).doesNotContain(OrderEventType.CARRIER_DELIVERED);

        for (var round = 0; round < 3; round++) {
            house.carrier.milestones(REFERENCE, here, odd);
            house.notices.handle(
                    new WebhookEvent("evt-1", WebhookEvent.Topic.PARCEL, order.id().toString()));
            house.work();
        }
        assertThat(milestones(order)).containsExactly(odd, here);
        assertThat(steps(order)).containsOnlyOnce(OrderEventType.CARRIER_DELIVERED);
    }

    @Test
    void a_week_after_the_carrier_delivered_it_counts_as_received_and_the_seller_is_paid() {
        var order = ship(toCarry());
        house.carrier.milestones(
                REFERENCE, new TrackingEvent(house.clock.instant(), Kind.DELIVERED, "Livré"));
        house.advance(Duration.ofHours(5));
        house.work();
        house.advance(Duration.ofDays(7));
        house.work();
        assertThat(status(order)).isEqualTo(OrderStatus.DELIVERED);
        house.advance(Duration.ofDays(2));
        house.work();

        var ended = house.orders.get(order.id());
        assertThat(status(ended)).isEqualTo(OrderStatus.COMPLETED);
        var ledger = ended.funds().ledger();
        assertThat(ledger.balance(LedgerAccount.SELLER)).isEqualTo(Money.NOTHING);
        assertThat(ledger.balance(LedgerAccount.CARRIER)).isEqualTo(Money.cents(-540));
        assertThat(ledger.balance()).isEqualTo(Money.NOTHING);
        assertThat(house.books.check().isRight()).isTrue();
    }

    @Test
    void an_order_whose_carrier_says_nothing_counts_as_received_after_three_weeks() {
        var order = ship(toCarry());
        house.advance(Duration.ofDays(20));
        house.work();
        assertThat(status(order)).isEqualTo(OrderStatus.SHIPPED);
        house.advance(Duration.ofDays(1));
        house.work();
        assertThat(status(order)).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void an_order_whose_label_stays_unknown_is_refunded_in_full_after_thirty_days() {
        var order = unanswered();
        house.advance(Duration.ofDays(30));
        house.work();

        var ended = house.orders.get(order.id());
        assertThat(status(ended)).isEqualTo(OrderStatus.DECLINED);
        assertThat(ended.funds().isRefunded()).isTrue();
        assertThat(ended.funds().ledger().balance(LedgerAccount.CARRIER)).isEqualTo(Money.NOTHING);
        assertThat(house.books.check().isRight()).isTrue();
    }

    @Test
    void the_sellers_own_tariff_is_sent_as_before() {
        var order = house.paid(buyer, house.aPart(seller));
        house.seller.accept(seller, order.id());

        var sent = house.sending.ship(seller, order.id(), ownWay());

        assertThat(sent.shipment().orElseThrow().trackingNumber()).contains("6A1");
        assertThat(house.showing.of(sent)).isEmpty();
    }

    private Order toCarry() {
        return house.toCarry(buyer, seller);
    }

    private Order toCarryWhileDown() {
        house.carrier.beWell();
        var order = toCarry();
        house.carrier.beDown();
        return order;
    }

    private Order ship(Order order) {
        return house.sending.ship(seller, order.id(), Form.sent(Map.of()));
    }

    private static Form ownWay() {
        return Form.sent(Map.of("carrier", "Colissimo", "trackingNumber", "6A1"));
    }

    /// Bought at the carrier's, and his answer lost.
    private Order unanswered() {
        house.carrier.beUnknown();
        var order = toCarry();
        assertRefused("label.unknown", () -> ship(order));
        house.carrier.beWell();
        house.advance(Shipment.LONGEST_ANSWER);
        return order;
    }

    private OrderStatus status(Order order) {
        return house.orders.get(order.id()).status(house.clock.instant());
    }

    private List<TrackingEvent> milestones(Order order) {
        return house.showing.of(order).orElseThrow().dispatch().journey().milestones();
    }

    private List<OrderEventType> steps(Order order) {
        return house.orders.get(order.id()).timeline().stream().map(one -> one.step()).toList();
    }

    private static void assertRefused(String code, Runnable step) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(step::run)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
