package fr.reemploi.application.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.checkout.PurchaseFixture;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shipping.InMemoryCarrier;
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
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.TrackingEvent;
import fr.reemploi.domain.shipping.TrackingEvent.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Orders whose label the marketplace buys, from the offer to the delivery.
final class CarrierShipmentTest {
    private static final String REFERENCE = "parcel-post-1";

    private final PurchaseFixture fixture = new PurchaseFixture();
    private final Actor seller = fixture.aSeller();
    private final Actor buyer = fixture.aBuyer();

    @Test
    void carriers_and_the_seller_offer_the_delivery_modes_of_the_parts() {
        var part = fixture.aCarrierPart(seller);
        var to = new Destination("75001", "Paris", "FR");

        var offers = fixture.application.quoteDelivery.quote(List.of(part), to).getFirst().offers();

        assertThat(offers)
                .anySatisfy(offer -> {
                    assertThat(offer.carrier()).isEqualTo(InMemoryCarrier.PARCEL_POST);
                    assertThat(offer.mode()).isEqualTo(DeliveryMode.PICKUP_POINT);
                    assertThat(offer.price()).isEqualTo(Money.cents(540));
                    assertThat(offer.days()).isEqualTo(4);
                    assertThat(offer.needsPickupPoint()).isTrue();
                });
        var homeOffers =
                fixture.application
                        .quoteDelivery
                        .quote(List.of(fixture.aPart(seller)), to)
                        .getFirst()
                        .offers();
        assertThat(homeOffers).noneMatch(offer -> offer.carrier().isPaidByMarketplace());
    }

    @Test
    void the_order_stores_the_name_of_the_pickup_point() {
        assertThat(acceptedForCarrier().sale().delivery().pickupPointAddress())
                .contains("Tabac des Halles, 12 rue Rambuteau, 75001 Paris");
    }

    @Test
    void shipping_buys_and_stores_the_label() {
        var order = ship(acceptedForCarrier());

        assertThat(status(order)).isEqualTo(OrderStatus.SHIPPED);
        assertThat(order.tracking())
                .hasValueSatisfying(parcel -> {
                    assertThat(parcel.carrier()).isEqualTo("Colis Postal");
                    assertThat(parcel.trackingNumber()).contains("81");
                });
        assertThat(fixture.readShipment.label(seller, order.id()).file().pdf())
                .startsWith('%', 'P');
        assertThat(fixture.carrier.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.weight().grams()).isEqualTo(6_500))
                .extracting(LabelRequest::id)
                .isEqualTo(order.id().toString());
        assertThat(ship(order)).isEqualTo(order);
        assertThat(fixture.carrier.sold()).isEqualTo(1);
    }

    @Test
    void the_label_is_its_sellers_and_the_operators_alone() {
        var order = acceptedForCarrier();
        assertRefused("label.not-yet", () -> fixture.readShipment.label(seller, order.id()));
        ship(order);

        assertThat(fixture.readShipment.label(fixture.anAdministrator(), order.id())).isNotNull();
        for (var other : List.of(buyer, fixture.aSeller()))
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> fixture.readShipment.label(other, order.id()));
    }

    @Test
    void a_label_created_later_is_downloaded_when_available() {
        fixture.carrier.delayLabels();
        var order = ship(acceptedForCarrier());
        fixture.runJobs();
        assertRefused("label.not-yet", () -> fixture.readShipment.label(seller, order.id()));

        fixture.carrier.provideLabels();
        fixture.advance(Duration.ofMinutes(1));
        fixture.runJobs();

        assertThat(fixture.readShipment.label(seller, order.id())).isNotNull();
    }

    @Test
    void two_who_ship_at_once_buy_one_label() throws Exception {
        var order = acceptedForCarrier();

        ConcurrentCalls.run(2, ConflictException.class, _ -> ship(order));
        fixture.runJobs();

        assertThat(fixture.carrier.sold()).isEqualTo(1);
        assertThat(status(order)).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void a_purchase_without_a_response_is_not_repeated() {
        var order = unanswered();

        assertRefused("label.unknown", () -> ship(order));
        assertRefused(
                "label.unknown",
                () -> fixture.shipOrder.ship(seller, order.id(), sellerShipment()));
        fixture.runJobs();

        assertThat(fixture.carrier.sold()).isEqualTo(1);
        assertThat(status(order)).isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void a_tracking_number_from_the_seller_confirms_the_purchase() {
        var order = unanswered();

        var number = Form.ofJson(Map.of("trackingNumber", REFERENCE));
        var shipped = fixture.shipOrder.ship(seller, order.id(), number);

        assertThat(status(shipped)).isEqualTo(OrderStatus.SHIPPED);
        fixture.runJobs();
        assertThat(fixture.readShipment.label(seller, order.id())).isNotNull();
        assertThat(fixture.carrier.sold()).isEqualTo(1);
    }

    @Test
    void after_the_operator_confirms_no_purchase_it_can_be_bought() {
        var order = unanswered();
        var operator = fixture.anAdministrator();

        fixture.application.resolveLabelPurchase.resolve(
                operator, order.id(), Form.ofJson(Map.of("bought", false)));

        assertThat(fixture.application.auditLog.page(10, Optional.empty()).items())
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("label.resolved");
                    assertThat(entry.subject()).isEqualTo(order.id().toString());
                    assertThat(entry.by()).contains(operator.account());
                    assertThat(entry.details()).containsExactly("bought=false");
                });
        assertThat(status(ship(order))).isEqualTo(OrderStatus.SHIPPED);
        assertRefused(
                "label.bought",
                () ->
                        fixture.application.resolveLabelPurchase.resolve(
                                operator, order.id(), Form.ofJson(Map.of("bought", false))));
        assertRefused(
                "role.required",
                () ->
                        fixture.application.resolveLabelPurchase.resolve(
                                seller, order.id(), Form.ofJson(Map.of("bought", false))));
    }

    @Test
    void the_carriers_webhook_proves_that_it_was_bought() {
        var order = unanswered();

        var event =
                new WebhookEvent("evt-1", WebhookEvent.Topic.PARCEL, order.id() + " " + REFERENCE);
        fixture.application.handleParcelWebhook.handle(event);
        fixture.application.handleParcelWebhook.handle(event);
        fixture.runJobs();

        assertThat(status(order)).isEqualTo(OrderStatus.SHIPPED);
        assertThat(fixture.readShipment.label(seller, order.id())).isNotNull();
    }

    @Test
    void webhooks_about_unknown_parcels_do_nothing() {
        var order = acceptedForCarrier();
        for (var subject : List.of("", "?", order.id().toString(), order.id() + " X"))
            fixture.application.handleParcelWebhook.handle(
                    new WebhookEvent("evt-1", WebhookEvent.Topic.PARCEL, subject));

        assertThat(fixture.readShipment.of(order).orElseThrow().status())
                .isEqualTo(ShipmentStatus.OPEN);
    }

    @Test
    void a_refused_label_can_be_bought_again() {
        fixture.carrier.refuse("Code postal inconnu");
        var order = acceptedForCarrier();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> ship(order))
                .satisfies(exception -> {
                    assertThat(exception.code()).isEqualTo("label.refused");
                    assertThat(exception.arguments()).isEqualTo(List.of("Code postal inconnu"));
                });

        fixture.carrier.setUp();
        assertThat(status(ship(order))).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void a_refused_label_can_be_replaced_by_the_sellers_shipment() {
        fixture.carrier.refuse("Colis trop long");
        var order = acceptedForCarrier();
        assertRefused("label.refused", () -> ship(order));

        var shipped = fixture.shipOrder.ship(seller, order.id(), sellerShipment());

        assertThat(shipped.tracking().orElseThrow().carrier()).isEqualTo("Colissimo");
        assertThat(status(ship(shipped))).isEqualTo(OrderStatus.SHIPPED);
        assertThat(fixture.carrier.sold()).isZero();
    }

    @Test
    void a_seller_who_ships_instead_earns_the_delivery_price() {
        fixture.carrier.refuse("Colis trop long");
        var order = acceptedForCarrier();
        assertRefused("label.refused", () -> ship(order));
        fixture.shipOrder.ship(seller, order.id(), sellerShipment());
        fixture.advance(Duration.ofDays(21));
        fixture.runJobs();
        fixture.advance(Duration.ofDays(2));
        fixture.runJobs();

        var ended = fixture.orders.get(order.id());
        assertThat(status(ended)).isEqualTo(OrderStatus.COMPLETED);
        var ledger = ended.payments().ledger();
        assertThat(ledger.balance(LedgerAccount.CARRIER)).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(LedgerAccount.SELLER)).isEqualTo(Money.ZERO);
        assertThat(ledger.balance()).isEqualTo(Money.ZERO);
        assertThat(fixture.reconcilePayments.reconcile().isClean()).isTrue();
    }

    @Test
    void an_unreachable_carrier_sells_nothing_and_can_be_retried() {
        fixture.carrier.setDown();
        var order = acceptedWhileCarrierIsDown();
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> ship(order));

        fixture.carrier.setUp();
        assertThat(status(ship(order))).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void tracking_events_update_the_order_and_repeated_ones_have_no_effect() {
        var order = ship(acceptedForCarrier());
        var now = fixture.clock.instant();
        var odd = new TrackingEvent(now.plusSeconds(60), Kind.UNKNOWN, "Vu à Niort");
        var trackingEvent = new TrackingEvent(now.plusSeconds(120), Kind.DELIVERED, "Livré");

        fixture.carrier.trackingEvents(REFERENCE, odd);
        fixture.advance(Duration.ofHours(5));
        fixture.runJobs();
        assertThat(milestones(order)).containsExactly(odd);
        assertThat(steps(order)).doesNotContain(OrderEventType.CARRIER_DELIVERED);

        for (var round = 0; round < 3; round++) {
            fixture.carrier.trackingEvents(REFERENCE, trackingEvent, odd);
            fixture.application.handleParcelWebhook.handle(
                    new WebhookEvent("evt-1", WebhookEvent.Topic.PARCEL, order.id().toString()));
            fixture.runJobs();
        }
        assertThat(milestones(order)).containsExactly(odd, trackingEvent);
        assertThat(steps(order)).containsOnlyOnce(OrderEventType.CARRIER_DELIVERED);
    }

    @Test
    void a_week_after_the_carrier_delivered_it_counts_as_received_and_the_seller_is_paid() {
        var order = ship(acceptedForCarrier());
        fixture.carrier.trackingEvents(
                REFERENCE, new TrackingEvent(fixture.clock.instant(), Kind.DELIVERED, "Livré"));
        fixture.advance(Duration.ofHours(5));
        fixture.runJobs();
        fixture.advance(Duration.ofDays(7));
        fixture.runJobs();
        assertThat(status(order)).isEqualTo(OrderStatus.DELIVERED);
        fixture.advance(Duration.ofDays(2));
        fixture.runJobs();

        var ended = fixture.orders.get(order.id());
        assertThat(status(ended)).isEqualTo(OrderStatus.COMPLETED);
        var ledger = ended.payments().ledger();
        assertThat(ledger.balance(LedgerAccount.SELLER)).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(LedgerAccount.CARRIER)).isEqualTo(Money.cents(-540));
        assertThat(ledger.balance()).isEqualTo(Money.ZERO);
        assertThat(fixture.reconcilePayments.reconcile().isClean()).isTrue();
    }

    @Test
    void an_order_without_tracking_counts_as_received_after_three_weeks() {
        var order = ship(acceptedForCarrier());
        fixture.advance(Duration.ofDays(20));
        fixture.runJobs();
        assertThat(status(order)).isEqualTo(OrderStatus.SHIPPED);
        fixture.advance(Duration.ofDays(1));
        fixture.runJobs();
        assertThat(status(order)).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void an_order_whose_label_stays_unknown_is_refunded_in_full_after_thirty_days() {
        var order = unanswered();
        fixture.advance(Duration.ofDays(35));
        fixture.runJobs();

        var ended = fixture.orders.get(order.id());
        assertThat(status(ended)).isEqualTo(OrderStatus.DECLINED);
        assertThat(ended.payments().isRefunded()).isTrue();
        assertThat(ended.payments().ledger().balance(LedgerAccount.CARRIER)).isEqualTo(Money.ZERO);
        assertThat(fixture.reconcilePayments.reconcile().isClean()).isTrue();
    }

    @Test
    void a_shipment_at_the_sellers_rates_is_unchanged() {
        var order = fixture.paidOrder(buyer, fixture.aPart(seller));
        fixture.seller.accept(seller, order.id());

        var shipped = fixture.shipOrder.ship(seller, order.id(), sellerShipment());

        assertThat(shipped.tracking().orElseThrow().trackingNumber()).contains("6A1");
        assertThat(fixture.readShipment.of(shipped)).isEmpty();
    }

    private Order acceptedForCarrier() {
        return fixture.acceptedForCarrier(buyer, seller);
    }

    private Order acceptedWhileCarrierIsDown() {
        fixture.carrier.setUp();
        var order = acceptedForCarrier();
        fixture.carrier.setDown();
        return order;
    }

    private Order ship(Order order) {
        return fixture.shipOrder.ship(seller, order.id(), Form.ofJson(Map.of()));
    }

    private static Form sellerShipment() {
        return Form.ofJson(Map.of("carrier", "Colissimo", "trackingNumber", "6A1"));
    }

    /// A label was bought, but the carrier's response was lost.
    private Order unanswered() {
        fixture.carrier.setUnknownOutcome();
        var order = acceptedForCarrier();
        assertRefused("label.unknown", () -> ship(order));
        fixture.carrier.setUp();
        fixture.advance(Shipment.PURCHASE_TIMEOUT);
        return order;
    }

    private OrderStatus status(Order order) {
        return fixture.orders.get(order.id()).status(fixture.clock.instant());
    }

    private List<TrackingEvent> milestones(Order order) {
        return fixture.readShipment.of(order).orElseThrow().shipment().tracking().events();
    }

    private List<OrderEventType> steps(Order order) {
        return fixture.orders.get(order.id()).timeline().stream()
                .map(entry -> entry.type())
                .toList();
    }

    private static void assertRefused(String code, Runnable step) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(step::run)
                .satisfies(exception -> assertThat(exception.code()).isEqualTo(code));
    }
}
