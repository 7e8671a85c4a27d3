package fr.reemploi.application.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.application.webhook.WebhookEvent.Topic;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.order.ChargebackStatus;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.order.Payout;
import fr.reemploi.domain.order.TimelineEntry;
import fr.reemploi.domain.shared.OrderId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Effects of chargebacks.
class TrackChargebacksTest {
    private final PurchaseFixture fixture = new PurchaseFixture();
    private final TrackChargebacks banks = fixture.application.trackChargebacks;
    private Actor seller;
    private Actor buyer;
    private OrderId id;
    private PaymentId payment;

    @BeforeEach
    void a_part_is_bought_and_sent() {
        seller = fixture.aSeller();
        buyer = fixture.aBuyer();
        var checkout = fixture.checkout(buyer, fixture.aPart(seller));
        payment = checkout.currentPayment();
        id = checkout.orders().getFirst();
        fixture.provider.succeed(payment);
        fixture.confirm.confirm(payment);
        fixture.seller.accept(seller, id);
        fixture.seller.ship(seller, id, Form.ofJson(Map.of("carrier", "Colissimo")));
    }

    @Test
    void during_a_chargeback_the_seller_is_not_paid() {
        receiveChargeback(ChargebackStatus.OPEN);
        received();

        assertThat(order().payments().payouts()).isEmpty();
        assertThat(steps()).contains(OrderEventType.BANK_DISPUTED);

        receiveChargeback(ChargebackStatus.NONE);
        fixture.runJobs();

        assertThat(order().payments().payouts()).allMatch(Payout::isDone).hasSize(1);
        assertThat(fixture.reconcilePayments.reconcile().isClean()).isTrue();
    }

    @Test
    void a_payout_awaiting_its_retry_is_held_by_a_chargeback_too() {
        fixture.provider.refuseTransfers(1);
        received();
        receiveChargeback(ChargebackStatus.OPEN);

        fixture.advance(Duration.ofDays(2));
        fixture.runJobs();
        assertThat(order().payments().payouts()).noneMatch(Payout::isDone);
        assertThat(order().deadline())
                .isNotEqualTo(order().payments().payouts().getFirst().retryAt());

        receiveChargeback(ChargebackStatus.NONE);
        fixture.runJobs();
        assertThat(order().payments().payouts()).allMatch(Payout::isDone);
    }

    @Test
    void money_lost_to_a_chargeback_is_never_paid_to_the_seller() {
        receiveChargeback(ChargebackStatus.LOST);
        received();
        fixture.advance(Duration.ofDays(90));
        fixture.runJobs();

        assertThat(order().payments().payouts()).isEmpty();
        assertThat(steps()).contains(OrderEventType.BANK_DISPUTE_LOST);
    }

    @Test
    void a_repeated_or_irrelevant_event_changes_nothing() {
        receiveChargeback(ChargebackStatus.OPEN);
        var before = order();
        receiveChargeback(ChargebackStatus.OPEN);
        banks.handle(new WebhookEvent("evt_2", Topic.CHARGE, "ch_nobody_knows"));

        assertThat(order()).isEqualTo(before);
    }

    private void receiveChargeback(ChargebackStatus status) {
        fixture.provider.disputeCharge(payment, status);
        banks.handle(new WebhookEvent("evt_1", Topic.CHARGE, "charge-" + payment));
    }

    private void received() {
        fixture.buyer.confirm(buyer, id, Form.ofJson(Map.of("satisfied", true)));
    }

    private Order order() {
        return fixture.orders.get(id);
    }

    private List<OrderEventType> steps() {
        return order().timeline().stream().map(TimelineEntry::type).toList();
    }
}
