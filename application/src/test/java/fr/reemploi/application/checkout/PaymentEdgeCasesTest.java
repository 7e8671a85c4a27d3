package fr.reemploi.application.checkout;

import static fr.reemploi.application.Examples.IDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.administration.ChangeAccountRights.Rights;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.payment.Payments.PaymentStatus;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.CheckoutStatus;
import fr.reemploi.domain.ledger.Entry;
import fr.reemploi.domain.ledger.LedgerAccount;
import fr.reemploi.domain.ledger.Posting;
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

/// Payment failures, one case each. After each one the ledger is balanced.
final class PaymentEdgeCasesTest {
    private static final Money PRICE = Money.cents(8_900);
    private static final Money DEPOSIT = Money.cents(2_500);

    private final PurchaseFixture fixture = new PurchaseFixture();
    private final Actor seller = fixture.aSeller();
    private final Actor buyer = fixture.aBuyer();

    @AfterEach
    void the_ledger_is_balanced() {
        fixture.runJobs();
        assertThat(fixture.reconcilePayments.reconcile().isClean()).isTrue();
    }

    @Test
    void the_provider_repeats_a_webhook() {
        var checkout = fixture.checkout(buyer, fixture.aPart(seller));
        fixture.provider.succeed(checkout.currentPayment());

        fixture.confirm.confirm(checkout.currentPayment());
        fixture.confirm.confirm(checkout.currentPayment());

        assertThat(order(checkout).timeline()).hasSize(2);
        assertThat(order(checkout).payments().ledger().balance(LedgerAccount.PAYMENT_PROVIDER))
                .isEqualTo(checkout.total());
    }

    @Test
    void a_purchase_that_cannot_be_paid_reserves_nothing() {
        var part = fixture.aPart(seller);
        var basket = fixture.basket(part);
        var id = new CheckoutId(IDS.next());
        fixture.provider.setUnavailable(true);

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> fixture.application.placeCheckout.place(buyer, id, basket))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("payment.unavailable");
                    assertThat(refused.retryAfter()).isEmpty();
                });
        assertThat(statusOf(part)).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(fixture.checkouts.find(id)).isEmpty();

        fixture.provider.setUnavailable(false);
        assertThat(fixture.checkout(buyer, part).currentAttempt().page()).isPresent();
    }

    @Test
    void an_open_payment_page_stays_but_a_failed_payment_cannot_be_retried_without_a_key() {
        var checkout = fixture.checkout(buyer, fixture.aPart(seller));
        fixture.provider.setUnavailable(true);
        var again = fixture.application.buyerCheckoutActions.retryPayment(buyer, checkout.id());
        assertThat(again.checkout().currentAttempt().page()).isPresent();

        fixture.provider.fail(checkout.currentPayment());
        fixture.confirm.confirm(checkout.currentPayment());

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() ->
                        fixture.application.buyerCheckoutActions.retryPayment(
                                buyer, checkout.id()));
        assertThat(fixture.checkouts.get(checkout.id()).currentPayment())
                .isEqualTo(checkout.currentPayment());
    }

    @Test
    void the_provider_is_faster_than_the_browser() {
        var checkout = fixture.checkout(buyer, fixture.aPart(seller));
        fixture.provider.succeed(checkout.currentPayment());
        fixture.confirm.confirm(checkout.currentPayment());
        fixture.runJobs();

        var seenByBrowser = fixture.confirm.confirm(checkout.currentPayment()).orElseThrow();

        assertThat(seenByBrowser.status(fixture.clock.instant())).isEqualTo(CheckoutStatus.PAID);
        assertThat(status(checkout)).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void the_browser_never_returns_and_no_webhook_arrives() {
        var part = fixture.aPart(seller);
        var checkout = fixture.checkout(buyer, part);
        fixture.provider.succeed(checkout.currentPayment());

        fixture.advance(Duration.ofMinutes(31));
        fixture.runJobs();

        assertThat(status(checkout)).isEqualTo(OrderStatus.PAID);
        assertThat(statusOf(part)).isEqualTo(ListingStatus.SOLD);
    }

    @Test
    void a_payment_after_the_part_was_sold_to_another_buyer_is_refunded() {
        var part = fixture.aPart(seller);
        var late = fixture.checkout(buyer, part);
        fixture.advance(Duration.ofMinutes(31));
        var other = fixture.aBuyer();
        var winner = fixture.paidOrder(other, part);

        fixture.provider.succeed(late.currentPayment());
        fixture.confirm.confirm(late.currentPayment());

        assertThat(status(late)).isEqualTo(OrderStatus.EXPIRED);
        assertThat(fixture.provider.transactions()).containsValue(late.total());
        assertThat(fixture.orders.get(winner.id()).status(fixture.clock.instant()))
                .isEqualTo(OrderStatus.PAID);
    }

    @Test
    void a_payment_after_cancellation_is_in_the_ledger_of_each_order_and_leaves_it_again() {
        var checkout =
                fixture.checkout(buyer, fixture.aPart(seller), fixture.aPart(fixture.aSeller()));
        fixture.application.buyerCheckoutActions.cancel(buyer, checkout.id());

        fixture.provider.succeed(checkout.currentPayment());
        fixture.confirm.confirm(checkout.currentPayment());

        for (var id : checkout.orders()) {
            var order = fixture.orders.get(id);
            var total = order.sale().total();
            assertThat(order.payments().ledger().postings())
                    .extracting(Posting::event)
                    .containsExactly("captured", "refunded");
            assertThat(order.payments().ledger().postings().getFirst().entries())
                    .contains(new Entry(LedgerAccount.PAYMENT_PROVIDER, total));
            assertThat(order.payments().ledger().balance(LedgerAccount.PAYMENT_PROVIDER))
                    .isEqualTo(Money.ZERO);
            assertThat(order.payments().ledger().balance()).isEqualTo(Money.ZERO);
        }
        assertThat(fixture.reconcilePayments.reconcile().isClean()).isTrue();
    }

    @Test
    void a_late_payment_that_cannot_be_refunded_yet_is_owed_to_the_buyer() {
        var checkout = fixture.checkout(buyer, fixture.aPart(seller));
        fixture.advance(Duration.ofMinutes(31));
        fixture.runJobs();
        fixture.provider.succeed(checkout.currentPayment());
        if (!(fixture.provider.status(checkout.currentPayment())
                instanceof PaymentStatus.Captured(var charge, var amount, var at)))
            throw new AssertionError("not captured");
        var capture = new Capture(checkout.currentPayment(), charge, amount, at);
        fixture.checkouts.update(checkout.id(), stored -> stored.capture(capture, at));
        fixture.provider.setDown(true);
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> fixture.application.settleCheckout.settle(checkout.id()));
        fixture.provider.setDown(false);

        assertThat(order(checkout).payments().ledger().balance(LedgerAccount.UNAPPLIED_PAYMENTS))
                .isEqualTo(checkout.total().negated());
        assertThat(fixture.reconcilePayments.reconcile().isClean()).isTrue();
        fixture.application.settleCheckout.settle(checkout.id());
        fixture.application.settleCheckout.settle(checkout.id());
        assertThat(order(checkout).payments().ledger().balance(LedgerAccount.UNAPPLIED_PAYMENTS))
                .isEqualTo(Money.ZERO);
        assertThat(order(checkout).payments().ledger().postings()).hasSize(2);
    }

    @Test
    void a_payment_in_time_is_refunded_when_the_part_was_sold_before_the_webhook() {
        var part = fixture.aPart(seller);
        var slow = fixture.checkout(buyer, part);
        fixture.provider.succeed(slow.currentPayment());
        fixture.advance(Duration.ofMinutes(31));
        fixture.paidOrder(fixture.aBuyer(), part);

        fixture.confirm.confirm(slow.currentPayment());

        assertThat(status(slow)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(order(slow).payments().isRefunded()).isTrue();
    }

    @Test
    void a_refund_after_the_payout_is_recovered_from_the_seller() {
        var order = fixture.completedOrder(buyer, seller, fixture.aPart(seller));
        assertThat(order.payments().payouts()).hasSize(1);

        var end = returned(order, "changed-mind");

        assertThat(end.payments().isRefunded()).isTrue();
        assertThat(end.payments().reversals())
                .extracting(Reversal::outcome)
                .containsExactly(Reversal.Outcome.DONE);
        assertThat(end.payments().ledger().balance(LedgerAccount.COMMISSION)).isEqualTo(Money.ZERO);
    }

    @Test
    void what_a_seller_cannot_return_is_withheld_from_the_next_payout() {
        var order = fixture.completedOrder(buyer, seller, fixture.aPart(seller));
        fixture.provider.rejectReversals();
        var end = returned(order, "changed-mind");
        var owed = end.payments().reversals().getFirst().amount();
        assertThat(fixture.application.sellerDebts.of(seller.account()).outstanding())
                .isEqualTo(owed);

        var next = fixture.completedOrder(fixture.aBuyer(), seller, fixture.aPart(seller));

        assertThat(next.payments().payouts()).extracting(Payout::debt).containsExactly(owed);
        assertThat(next.payments().payouts().getFirst().isDone()).isTrue();
        assertThat(fixture.application.sellerDebts.of(seller.account()).outstanding())
                .isEqualTo(Money.ZERO);
        var both =
                end.payments()
                        .ledger()
                        .balance(LedgerAccount.SELLER_DEBT)
                        .plus(next.payments().ledger().balance(LedgerAccount.SELLER_DEBT));
        assertThat(both).isEqualTo(Money.ZERO);
    }

    @Test
    void one_part_of_a_checkout_with_two_sellers_is_returned() {
        var other = fixture.aSeller();
        var remainingPart = fixture.aPart(seller);
        var returnedPart = fixture.aPart(seller);
        fixture.paidOrder(buyer, remainingPart, returnedPart, fixture.aPart(other));
        var order =
                ordersOf(buyer).stream()
                        .filter(sellerOrder -> isOf(sellerOrder, seller))
                        .findFirst();
        var id = order.orElseThrow().id();
        receive(id, seller);

        var orderReturn =
                fixture.returns.request(buyer, id, returnForm("damaged", List.of(returnedPart)));
        fixture.returns.approve(seller, orderReturn.id());
        fixture.returns.receive(seller, orderReturn.id());

        var now = fixture.orders.get(id);
        assertThat(now.status(fixture.clock.instant())).isEqualTo(OrderStatus.DELIVERED);
        assertThat(now.payments().refunded().total()).isEqualTo(PRICE.plus(DEPOSIT));
        fixture.advance(Duration.ofDays(3));
        fixture.runJobs();
        assertThat(fixture.orders.get(id).payments().payouts()).hasSize(1);
    }

    @Test
    void one_of_two_sellers_declines() {
        var other = fixture.aSeller();
        var part = fixture.aPart(seller);
        fixture.paidOrder(buyer, part, fixture.aPart(other));
        var declined = ofSeller(seller);

        fixture.seller.decline(seller, declined.id(), Form.ofJson(Map.of("reason", "Cassée")));

        assertThat(ofSeller(seller).payments().isRefunded()).isTrue();
        assertThat(statusOf(part)).isEqualTo(ListingStatus.WITHDRAWN);
        assertThat(ofSeller(other).status(fixture.clock.instant())).isEqualTo(OrderStatus.PAID);
        assertThat(fixture.provider.balance()).isEqualTo(ofSeller(other).sale().total());
    }

    @Test
    void a_part_with_a_core_deposit_comes_back_with_its_deposit() {
        var order = fixture.deliveredOrder(buyer, seller, fixture.aPart(seller));

        var end = returned(order, "damaged");

        assertThat(end.payments().refunded().coreDeposit()).isEqualTo(DEPOSIT);
        assertThat(end.payments().ledger().balance(LedgerAccount.CORE_DEPOSIT))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void the_worn_part_comes_back_and_only_its_deposit_is_refunded() {
        var order = fixture.completedOrder(buyer, seller, fixture.aPart(seller));

        fixture.seller.receiveCore(seller, order.id());

        var end = fixture.orders.get(order.id());
        assertThat(end.payments().refunded().total()).isEqualTo(DEPOSIT);
        assertThat(end.payments().payouts()).hasSize(1);
        assertThat(end.status(fixture.clock.instant())).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void a_worn_part_that_never_comes_leaves_its_deposit_to_the_seller() {
        var order = fixture.completedOrder(buyer, seller, fixture.aPart(seller));

        fixture.advance(Duration.ofDays(61));
        fixture.runJobs();

        var payouts = fixture.orders.get(order.id()).payments().payouts();
        assertThat(payouts).hasSize(2);
        assertThat(payouts.getLast().amount()).isEqualTo(DEPOSIT);
    }

    @Test
    void a_payout_that_fails_is_tried_again_until_it_is_done() {
        fixture.provider.refuseTransfers(2);
        var order = fixture.completedOrder(buyer, seller, fixture.aPart(seller));
        assertThat(order.payments().payouts().getFirst().isDone()).isFalse();

        for (var hour = 0; hour < 6; hour++) {
            fixture.advance(Duration.ofHours(1));
            fixture.runJobs();
        }

        var payout = fixture.orders.get(order.id()).payments().payouts().getFirst();
        assertThat(payout.isDone()).isTrue();
        assertThat(payout.attempt()).isEqualTo(3);
    }

    @Test
    void payouts_of_a_suspended_seller_are_held_and_released_on_reactivation() {
        var operator = fixture.anAdministrator();
        var order = fixture.deliveredOrder(buyer, seller, fixture.aPart(seller));
        fixture.application.changeAccountRights.change(
                operator, seller.account(), Rights.suspended(true));

        fixture.advance(Duration.ofDays(3));
        fixture.runJobs();
        var unpaidOrder = fixture.orders.get(order.id());
        assertThat(unpaidOrder.status(fixture.clock.instant())).isEqualTo(OrderStatus.COMPLETED);
        assertThat(unpaidOrder.payments().payouts()).isEmpty();

        fixture.application.changeAccountRights.change(
                operator, seller.account(), Rights.suspended(false));
        fixture.runJobs();
        assertThat(fixture.orders.get(order.id()).payments().payouts().getFirst().isDone())
                .isTrue();
    }

    @Test
    void the_clock_jumps_an_hour() {
        var part = fixture.aPart(seller);
        var unpaid = fixture.checkout(buyer, part);
        var paid = fixture.paidOrder(buyer, fixture.aPart(seller));

        fixture.advance(Duration.ofHours(1));
        fixture.runJobs();

        assertThat(status(unpaid)).isEqualTo(OrderStatus.EXPIRED);
        assertThat(statusOf(part)).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(fixture.orders.get(paid.id()).status(fixture.clock.instant()))
                .isEqualTo(OrderStatus.PAID);
    }

    @Test
    void the_provider_is_down_when_a_buyer_cancels() {
        var order = fixture.paidOrder(buyer, fixture.aPart(seller));
        fixture.provider.setDown(true);

        var cancelled = fixture.buyer.cancel(buyer, order.id());
        assertThat(cancelled.status(fixture.clock.instant())).isEqualTo(OrderStatus.CANCELLED);
        assertThat(cancelled.payments().isRefunded()).isFalse();
        fixture.provider.setDown(false);
        fixture.advance(Duration.ofHours(1));
        fixture.runJobs();

        assertThat(fixture.orders.get(order.id()).payments().isRefunded()).isTrue();
    }

    private Order returned(Order order, String reason) {
        var orderReturn = fixture.returns.request(buyer, order.id(), returnForm(reason, List.of()));
        fixture.returns.approve(seller, orderReturn.id());
        fixture.returns.receive(seller, orderReturn.id());
        fixture.runJobs();
        return fixture.orders.get(order.id());
    }

    private static Form returnForm(String reason, List<ListingId> parts) {
        var ids = parts.stream().map(ListingId::toString).toList();
        return Form.ofJson(
                ids.isEmpty()
                        ? Map.of("reason", reason, "comment", "…")
                        : Map.of("reason", reason, "comment", "…", "listingIds", ids));
    }

    private void receive(OrderId id, Actor from) {
        fixture.seller.accept(from, id);
        fixture.seller.ship(from, id, Form.ofJson(Map.of("carrier", "Colissimo")));
        fixture.buyer.confirm(buyer, id, Form.ofJson(Map.of()));
    }

    private List<Order> ordersOf(Actor actor) {
        var query = new Orders.AccountOrdersQuery(actor.account(), 100, java.util.Optional.empty());
        return fixture.orders.ofBuyer(query).items();
    }

    private Order ofSeller(Actor actor) {
        return ordersOf(buyer).stream()
                .filter(order -> isOf(order, actor))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOf(Order order, Actor actor) {
        return order.sale().seller().id().equals(actor.account());
    }

    private Order order(Checkout checkout) {
        return fixture.orders.get(checkout.orders().getFirst());
    }

    private OrderStatus status(Checkout checkout) {
        return order(checkout).status(fixture.clock.instant());
    }

    private ListingStatus statusOf(ListingId part) {
        return fixture.part(part).status(fixture.clock.instant());
    }
}
