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

/// What comes of what a buyer's bank says against his payment.
class TrackChargebacksTest {
    private final PurchaseFixture house = new PurchaseFixture();
    private final TrackChargebacks banks =
            new TrackChargebacks(house.bank, house.checkouts, house.orders, house.clock);
    private Actor seller;
    private Actor buyer;
    private OrderId id;
    private PaymentId payment;

    @BeforeEach
    void a_part_is_bought_and_sent() {
        seller = house.aSeller();
        buyer = house.aBuyer();
        var checkout = house.checkout(buyer, house.aPart(seller));
        payment = checkout.payment();
        id = checkout.orders().getFirst();
        house.bank.succeed(payment);
        house.confirm.confirm(payment);
        house.seller.accept(seller, id);
        house.seller.ship(seller, id, Form.sent(Map.of("carrier", "Colissimo")));
    }

    @Test
    void while_the_bank_claims_the_money_the_seller_is_not_paid() {
        say(ChargebackStatus.OPEN);
        received();

        assertThat(order().funds().payouts()).isEmpty();
        assertThat(steps()).contains(OrderEventType.BANK_DISPUTED);

        say(ChargebackStatus.NONE);
        house.work();

        assertThat(order().funds().payouts()).allMatch(Payout::isDone).hasSize(1);
        assertThat(house.books.check().isRight()).isTrue();
    }

    @Test
    void a_payout_that_waits_to_be_tried_again_waits_for_the_bank_too() {
        house.bank.refuseTransfers(1);
        received();
        say(ChargebackStatus.OPEN);

        house.advance(Duration.ofDays(2));
        house.work();
        assertThat(order().funds().payouts()).noneMatch(Payout::isDone);
        assertThat(order().deadline()).isNotEqualTo(order().funds().payouts().getFirst().retryAt());

        say(ChargebackStatus.NONE);
        house.work();
        assertThat(order().funds().payouts()).allMatch(Payout::isDone);
    }

    @Test
    void what_the_bank_took_never_goes_to_the_seller() {
        say(ChargebackStatus.LOST);
        received();
        house.advance(Duration.ofDays(90));
        house.work();

        assertThat(order().funds().payouts()).isEmpty();
        assertThat(steps()).contains(OrderEventType.BANK_DISPUTE_LOST);
    }

    @Test
    void a_notice_repeated_or_about_nothing_changes_nothing() {
        say(ChargebackStatus.OPEN);
        var before = order();
        say(ChargebackStatus.OPEN);
        banks.handle(new WebhookEvent("evt_2", Topic.CHARGE, "ch_nobody_knows"));

        assertThat(order()).isEqualTo(before);
    }

    private void say(ChargebackStatus claim) {
        house.bank.contest(payment, claim);
        banks.handle(new WebhookEvent("evt_1", Topic.CHARGE, "charge-" + payment));
    }

    private void received() {
        house.buyer.confirm(buyer, id, Form.sent(Map.of("satisfied", true)));
    }

    private Order order() {
        return house.orders.get(id);
    }

    private List<OrderEventType> steps() {
        return order().timeline().stream().map(TimelineEntry::step).toList();
    }
}
