package fr.reemploi.application.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.webhook.Notice;
import fr.reemploi.application.webhook.Notice.Topic;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.order.BankClaim;
import fr.reemploi.domain.order.Moment;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.Payout;
import fr.reemploi.domain.order.Step;
import fr.reemploi.domain.shared.OrderId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What comes of what a buyer's bank says against his payment.
class HearBanksTest {
    private final BuyingHouse house = new BuyingHouse();
    private final HearBanks banks =
            new HearBanks(house.bank, house.checkouts, house.orders, house.clock);
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
        say(BankClaim.OPEN);
        received();

        assertThat(order().funds().payouts()).isEmpty();
        assertThat(steps()).contains(Step.BANK_DISPUTED);

        say(BankClaim.NONE);
        house.work();

        assertThat(order().funds().payouts()).allMatch(Payout::isDone).hasSize(1);
        assertThat(house.books.check().isRight()).isTrue();
    }

    @Test
    void a_payout_that_waits_to_be_tried_again_waits_for_the_bank_too() {
        house.bank.refuseTransfers(1);
        received();
        say(BankClaim.OPEN);

        house.advance(Duration.ofDays(2));
        house.work();
        assertThat(order().funds().payouts()).noneMatch(Payout::isDone);
        assertThat(order().deadline()).isNotEqualTo(order().funds().payouts().getFirst().retryAt());

        say(BankClaim.NONE);
        house.work();
        assertThat(order().funds().payouts()).allMatch(Payout::isDone);
    }

    @Test
    void what_the_bank_took_never_goes_to_the_seller() {
        say(BankClaim.LOST);
        received();
        house.advance(Duration.ofDays(90));
        house.work();

        assertThat(order().funds().payouts()).isEmpty();
        assertThat(steps()).contains(Step.BANK_DISPUTE_LOST);
    }

    @Test
    void a_notice_repeated_or_about_nothing_changes_nothing() {
        say(BankClaim.OPEN);
        var before = order();
        say(BankClaim.OPEN);
        banks.handle(new Notice("evt_2", Topic.CHARGE, "ch_nobody_knows"));

        assertThat(order()).isEqualTo(before);
    }

    private void say(BankClaim claim) {
        house.bank.contest(payment, claim);
        banks.handle(new Notice("evt_1", Topic.CHARGE, "charge-" + payment));
    }

    private void received() {
        house.buyer.confirm(buyer, id, Form.sent(Map.of("satisfied", true)));
    }

    private Order order() {
        return house.orders.get(id);
    }

    private List<Step> steps() {
        return order().timeline().stream().map(Moment::step).toList();
    }
}
