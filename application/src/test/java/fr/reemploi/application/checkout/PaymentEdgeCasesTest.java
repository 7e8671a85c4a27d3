package fr.reemploi.application.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.order.Orders;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutStatus;
import fr.reemploi.domain.ledger.LedgerAccount;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderStatus;
import fr.reemploi.domain.order.Payout;
import fr.reemploi.domain.order.Reversal;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.OrderId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What goes wrong with money, one case each. After every one the books are right.
final class PaymentEdgeCasesTest {
    private static final Money PRICE = Money.cents(8_900);
    private static final Money DEPOSIT = Money.cents(2_500);

    private final PurchaseFixture house = new PurchaseFixture();
    private final Actor seller = house.aSeller();
    private final Actor buyer = house.aBuyer();

    @AfterEach
    void the_books_are_right() {
        house.work();
        assertThat(house.books.check().isRight()).isTrue();
    }

    @Test
    void the_provider_says_it_twice() {
        var checkout = house.checkout(buyer, house.aPart(seller));
        house.bank.succeed(checkout.payment());

        house.confirm.confirm(checkout.payment());
        house.confirm.confirm(checkout.payment());

        assertThat(order(checkout).timeline()).hasSize(2);
        assertThat(order(checkout).funds().ledger().balance(LedgerAccount.PROVIDER))
                .isEqualTo(checkout.total());
    }

    @Test
    void the_provider_is_faster_than_the_browser() {
        var checkout = house.checkout(buyer, house.aPart(seller));
        house.bank.succeed(checkout.payment());
        house.confirm.confirm(checkout.payment());
        house.work();

        var seenByBrowser = house.confirm.confirm(checkout.payment()).orElseThrow();

        assertThat(seenByBrowser.status(house.clock.instant())).isEqualTo(CheckoutStatus.PAID);
        assertThat(status(checkout)).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void the_browser_never_comes_back_and_nobody_tells_us() {
        var part = house.aPart(seller);
        var checkout = house.checkout(buyer, part);
        house.bank.succeed(checkout.payment());

        house.advance(Duration.ofMinutes(31));
        house.work();

        assertThat(status(checkout)).isEqualTo(OrderStatus.PAID);
        assertThat(statusOf(part)).isEqualTo(ListingStatus.SOLD);
    }

    @Test
    void money_that_comes_after_the_part_went_to_another_goes_back() {
        var part = house.aPart(seller);
        var late = house.checkout(buyer, part);
        house.advance(Duration.ofMinutes(31));
        var other = house.aBuyer();
        var winner = house.paid(other, part);

        house.bank.succeed(late.payment());
        house.confirm.confirm(late.payment());

        assertThat(status(late)).isEqualTo(OrderStatus.EXPIRED);
        assertThat(house.bank.moves()).containsValue(late.total());
        assertThat(house.orders.get(winner.id()).status(house.clock.instant()))
                .isEqualTo(OrderStatus.PAID);
    }

    @Test
    void money_that_came_in_time_is_given_back_when_the_part_is_gone_before_we_hear_of_it() {
        var part = house.aPart(seller);
        var slow = house.checkout(buyer, part);
        house.bank.succeed(slow.payment());
        house.advance(Duration.ofMinutes(31));
        house.paid(house.aBuyer(), part);

        house.confirm.confirm(slow.payment());

        assertThat(status(slow)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(order(slow).funds().isRefunded()).isTrue();
    }

    @Test
    void a_refund_after_the_payout_is_taken_back_from_the_seller() {
        var order = house.completed(buyer, seller, house.aPart(seller));
        assertThat(order.funds().payouts()).hasSize(1);

        var end = sentBack(order, "changed-mind");

        assertThat(end.funds().isRefunded()).isTrue();
        assertThat(end.funds().reversals())
                .extracting(Reversal::outcome)
                .containsExactly(Reversal.Outcome.DONE);
        assertThat(end.funds().ledger().balance(LedgerAccount.COMMISSION)).isEqualTo(Money.NOTHING);
    }

    @Test
    void what_a_seller_cannot_give_back_is_kept_from_his_next_payout() {
        var order = house.completed(buyer, seller, house.aPart(seller));
        house.bank.emptySellers();
        var end = sentBack(order, "changed-mind");
        var owed = end.funds().reversals().getFirst().amount();
        assertThat(house.debts.of(seller.account()).open()).isEqualTo(owed);

        var next = house.completed(house.aBuyer(), seller, house.aPart(seller));

        assertThat(next.funds().payouts()).extracting(Payout::debt).containsExactly(owed);
        assertThat(next.funds().payouts().getFirst().isDone()).isTrue();
        assertThat(house.debts.of(seller.account()).open()).isEqualTo(Money.NOTHING);
        var both =
                end.funds()
                        .ledger()
                        .balance(LedgerAccount.SELLER_DEBT)
                        .plus(next.funds().ledger().balance(LedgerAccount.SELLER_DEBT));
        assertThat(both).isEqualTo(Money.NOTHING);
    }

    @Test
    void one_part_of_a_checkout_over_two_sellers_comes_back() {
        var other = house.aSeller();
        var kept = house.aPart(seller);
        var back = house.aPart(seller);
        house.paid(buyer, kept, back, house.aPart(other));
        var order = ordersOf(buyer).stream().filter(one -> isOf(one, seller)).findFirst();
        var id = order.orElseThrow().id();
        receive(id, seller);

        var asked = house.returns.request(buyer, id, wish("damaged", List.of(back)));
        house.returns.approve(seller, asked.id());
        house.returns.receive(seller, asked.id());

        var now = house.orders.get(id);
        assertThat(now.status(house.clock.instant())).isEqualTo(OrderStatus.DELIVERED);
        assertThat(now.funds().refunded().total()).isEqualTo(PRICE.plus(DEPOSIT));
        house.advance(Duration.ofDays(3));
        house.work();
        assertThat(house.orders.get(id).funds().payouts()).hasSize(1);
    }

    @Test
    void one_of_two_sellers_declines() {
        var other = house.aSeller();
        var part = house.aPart(seller);
        house.paid(buyer, part, house.aPart(other));
        var declined = ofSeller(seller);

        house.seller.decline(seller, declined.id(), Form.sent(Map.of("reason", "Cassée")));

        assertThat(ofSeller(seller).funds().isRefunded()).isTrue();
        assertThat(statusOf(part)).isEqualTo(ListingStatus.WITHDRAWN);
        assertThat(ofSeller(other).status(house.clock.instant())).isEqualTo(OrderStatus.PAID);
        assertThat(house.bank.balance()).isEqualTo(ofSeller(other).sale().total());
    }

    @Test
    void a_part_with_a_core_deposit_comes_back_with_its_deposit() {
        var order = house.delivered(buyer, seller, house.aPart(seller));

        var end = sentBack(order, "damaged");

        assertThat(end.funds().refunded().coreDeposit()).isEqualTo(DEPOSIT);
        assertThat(end.funds().ledger().balance(LedgerAccount.CORE_DEPOSIT))
                .isEqualTo(Money.NOTHING);
    }

    @Test
    void the_worn_part_comes_back_and_only_its_deposit_is_refunded() {
        var order = house.completed(buyer, seller, house.aPart(seller));

        house.seller.takeCore(seller, order.id());

        var end = house.orders.get(order.id());
        assertThat(end.funds().refunded().total()).isEqualTo(DEPOSIT);
        assertThat(end.funds().payouts()).hasSize(1);
        assertThat(end.status(house.clock.instant())).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void a_worn_part_that_never_comes_leaves_its_deposit_to_the_seller() {
        var order = house.completed(buyer, seller, house.aPart(seller));

        house.advance(Duration.ofDays(61));
        house.work();

        var payouts = house.orders.get(order.id()).funds().payouts();
        assertThat(payouts).hasSize(2);
        assertThat(payouts.getLast().amount()).isEqualTo(DEPOSIT);
    }

    @Test
    void a_payout_that_fails_is_tried_again_until_it_is_done() {
        house.bank.refuseTransfers(2);
        var order = house.completed(buyer, seller, house.aPart(seller));
        assertThat(order.funds().payouts().getFirst().isDone()).isFalse();

        for (var hour = 0; hour < 6; hour++) {
            house.advance(Duration.ofHours(1));
            house.work();
        }

        var payout = house.orders.get(order.id()).funds().payouts().getFirst();
        assertThat(payout.isDone()).isTrue();
        assertThat(payout.attempt()).isEqualTo(3);
    }

    @Test
    void a_suspended_sellers_money_waits_and_goes_out_when_he_is_back() {
        var operator = house.anAdministrator();
        var order = house.delivered(buyer, seller, house.aPart(seller));
        house.suspension.suspend(operator, seller.account(), true);

        house.advance(Duration.ofDays(3));
        house.work();
        var waiting = house.orders.get(order.id());
        assertThat(waiting.status(house.clock.instant())).isEqualTo(OrderStatus.COMPLETED);
        assertThat(waiting.funds().payouts()).isEmpty();

        house.suspension.suspend(operator, seller.account(), false);
        house.work();
        assertThat(house.orders.get(order.id()).funds().payouts().getFirst().isDone()).isTrue();
    }

    @Test
    void the_clock_jumps_an_hour() {
        var part = house.aPart(seller);
        var unpaid = house.checkout(buyer, part);
        var paid = house.paid(buyer, house.aPart(seller));

        house.advance(Duration.ofHours(1));
        house.work();

        assertThat(status(unpaid)).isEqualTo(OrderStatus.EXPIRED);
        assertThat(statusOf(part)).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(house.orders.get(paid.id()).status(house.clock.instant()))
                .isEqualTo(OrderStatus.PAID);
    }

    @Test
    void the_provider_is_down_when_a_buyer_cancels() {
        var order = house.paid(buyer, house.aPart(seller));
        house.bank.beDown(true);

        var cancelled = house.buyer.cancel(buyer, order.id());
        assertThat(cancelled.status(house.clock.instant())).isEqualTo(OrderStatus.CANCELLED);
        assertThat(cancelled.funds().isRefunded()).isFalse();
        house.bank.beDown(false);
        house.advance(Duration.ofHours(1));
        house.work();

        assertThat(house.orders.get(order.id()).funds().isRefunded()).isTrue();
    }

    private Order sentBack(Order order, String reason) {
        var asked = house.returns.request(buyer, order.id(), wish(reason, List.of()));
        house.returns.approve(seller, asked.id());
        house.returns.receive(seller, asked.id());
        house.work();
        return house.orders.get(order.id());
    }

    private static Form wish(String reason, List<ListingId> parts) {
        var ids = parts.stream().map(ListingId::toString).toList();
        return Form.sent(
                ids.isEmpty()
                        ? Map.of("reason", reason, "comment", "…")
                        : Map.of("reason", reason, "comment", "…", "listingIds", ids));
    }

    private void receive(OrderId id, Actor from) {
        house.seller.accept(from, id);
        house.seller.ship(from, id, Form.sent(Map.of("carrier", "Colissimo")));
        house.buyer.confirm(buyer, id, Form.sent(Map.of()));
    }

    private List<Order> ordersOf(Actor who) {
        var asked = new Orders.AccountOrdersQuery(who.account(), 100, java.util.Optional.empty());
        return house.orders.ofBuyer(asked).items();
    }

    private Order ofSeller(Actor who) {
        return ordersOf(buyer).stream().filter(one -> isOf(one, who)).findFirst().orElseThrow();
    }

    private static boolean isOf(Order order, Actor who) {
        return order.sale().seller().id().equals(who.account());
    }

    private Order order(Checkout checkout) {
        return house.orders.get(checkout.orders().getFirst());
    }

    private OrderStatus status(Checkout checkout) {
        return order(checkout).status(house.clock.instant());
    }

    private ListingStatus statusOf(ListingId part) {
        return house.part(part).status(house.clock.instant());
    }
}
