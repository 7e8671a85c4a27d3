package fr.reemploi.application.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.order.Order;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Nobody leaves while an order of theirs is not finished or money is under way.
final class LeavingTest {
    private final PurchaseFixture fixture = new PurchaseFixture();
    private Actor buyer;
    private Actor seller;
    private ListingId part;

    @BeforeEach
    void begin() {
        buyer = fixture.aBuyer();
        seller = fixture.aSeller();
        part = fixture.aPart(seller);
    }

    @Test
    void accounts_without_orders_are_free_to_leave() {
        assertLeaving(true);
    }

    @Test
    void both_are_held_from_the_checkout_on_until_it_expires() {
        fixture.checkout(buyer, part);
        assertLeaving(false);
        fixture.advance(Duration.ofMinutes(30));
        assertLeaving(true);
        fixture.runJobs();
        assertLeaving(true);
    }

    @Test
    void both_are_held_while_an_order_is_on_its_way() {
        var order = fixture.paidOrder(buyer, part);
        assertLeaving(false);
        fixture.seller.accept(seller, order.id());
        assertLeaving(false);
        fixture.seller.ship(seller, order.id(), Form.ofJson(Map.of("carrier", "Colissimo")));
        assertLeaving(false);
        fixture.buyer.confirm(buyer, order.id(), Form.ofJson(Map.of()));
        assertLeaving(false);
    }

    @Test
    void a_completed_order_holds_both_until_its_deposit_is_settled() {
        fixture.completedOrder(buyer, seller, part);
        assertLeaving(false);
        fixture.advance(Duration.ofDays(61));
        fixture.runJobs();
        assertLeaving(true);
    }

    @Test
    void a_payout_that_was_refused_holds_both() {
        fixture.provider.refuseTransfers(1);
        var order = fixture.completedOrder(buyer, seller, part);
        fixture.seller.receiveCore(seller, order.id());
        fixture.advance(Duration.ofMinutes(1));
        assertLeaving(false);
        fixture.advance(Duration.ofDays(1));
        fixture.runJobs();
        assertLeaving(true);
    }

    @Test
    void a_refund_that_is_due_holds_both() {
        var order = fixture.paidOrder(buyer, part);
        fixture.provider.setDown(true);
        fixture.buyer.cancel(buyer, order.id());
        assertLeaving(false);
        fixture.provider.setDown(false);
        fixture.application.settleOrder.settle(order.id());
        assertLeaving(true);
    }

    @Test
    void a_dispute_holds_both() {
        var order = fixture.deliveredOrder(buyer, seller, part);
        fixture.buyer.dispute(
                buyer, order.id(), Form.ofJson(Map.of("reason", "Cassé", "comment", "Fendu")));
        assertLeaving(false);
    }

    @Test
    void a_return_holds_both_until_it_is_refunded() {
        var order = fixture.deliveredOrder(buyer, seller, part);
        var request =
                fixture.returns.request(
                        buyer,
                        order.id(),
                        Form.ofJson(Map.of("reason", "damaged", "comment", "Cassé")));
        fixture.returns.approve(seller, request.id());
        assertLeaving(false);
        fixture.returns.receive(seller, request.id());
        assertLeaving(true);
    }

    @Test
    void a_debt_holds_the_seller_alone() {
        var order = settled(fixture.completedOrder(buyer, seller, part));
        fixture.provider.rejectReversals();
        var request =
                fixture.returns.request(
                        buyer,
                        order.id(),
                        Form.ofJson(Map.of("reason", "changed-mind", "comment", "Non")));
        fixture.returns.approve(seller, request.id());
        fixture.returns.receive(seller, request.id());
        assertThat(isFree(buyer)).isTrue();
        assertThat(isFree(seller)).isFalse();
    }

    @Test
    void the_orders_of_others_hold_nobody() {
        fixture.paidOrder(buyer, part);
        assertThat(isFree(fixture.aBuyer())).isTrue();
        assertThat(isFree(fixture.aSeller())).isTrue();
    }

    private Order settled(Order order) {
        fixture.seller.receiveCore(seller, order.id());
        fixture.runJobs();
        return fixture.orders.get(order.id());
    }

    private void assertLeaving(boolean allowed) {
        assertThat(isFree(buyer)).as("buyer").isEqualTo(allowed);
        assertThat(isFree(seller)).as("seller").isEqualTo(allowed);
    }

    private boolean isFree(Actor actor) {
        return !fixture.application.findOpenOrders.any(actor.account());
    }
}
