package fr.reemploi.domain.order;

import static fr.reemploi.domain.order.SampleOrders.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.ledger.LedgerAccount;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.order.OrderState.Completed;
import fr.reemploi.domain.order.OrderState.Declined;
import fr.reemploi.domain.order.OrderState.Delivered;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Order states, deadlines and payments.
final class OrderTest {
    private static final Sale ONE = SampleOrders.of(8_900);
    private static final Sale TWO = SampleOrders.of(8_900, 4_500);

    @Test
    void an_order_nobody_paid_reads_expired_once_its_checkout_lapsed() {
        var order = SampleOrders.placed(ONE);
        assertThat(order.status(NOON)).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(order.status(NOON.plus(Duration.ofMinutes(30)))).isEqualTo(OrderStatus.EXPIRED);
    }

    @Test
    void each_transition_is_idempotent() {
        var paid = SampleOrders.paid(ONE);
        assertThat(paid.pay(SampleOrders.capture(ONE), NOON).changed()).isFalse();
        var accepted = paid.accept(NOON).now();
        assertThat(accepted.accept(NOON).changed()).isFalse();
        var cancelled = paid.cancel(NOON).now();
        assertThat(cancelled.cancel(NOON).changed()).isFalse();
        var delivered = SampleOrders.delivered(ONE);
        assertThat(delivered.confirmReceipt(false, NOON).changed()).isFalse();
    }

    @Test
    void what_was_accepted_is_not_cancelled() {
        var accepted = SampleOrders.paid(ONE).accept(NOON).now();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> accepted.cancel(NOON))
                .satisfies(exception -> assertThat(exception.code()).isEqualTo("order.state"));
    }

    @Test
    void an_order_not_accepted_within_two_days_is_declined() {
        var order = SampleOrders.paid(ONE);
        var early = NOON.plus(Duration.ofDays(2)).minusMillis(1);
        assertThat(order.applyDeadlines(early).changed()).isFalse();
        var late = NOON.plus(Duration.ofDays(2));
        assertThat(order.applyDeadlines(late).now().state()).isInstanceOf(Declined.class);
        assertThat(order.deadline()).contains(late);
    }

    @Test
    void a_parcel_without_tracking_counts_as_received_after_three_weeks() {
        var order = SampleOrders.shipped(ONE);
        assertThat(order.deadline()).contains(NOON.plus(Duration.ofDays(21)));
        var updated = order.carrierDelivered(NOON).now();
        assertThat(updated.deadline()).contains(NOON.plus(Duration.ofDays(7)));
        assertThat(updated.status(NOON)).isEqualTo(OrderStatus.SHIPPED);
        assertThat(updated.applyDeadlines(NOON.plus(Duration.ofDays(7))).now().state())
                .isInstanceOf(Delivered.class);
    }

    @Test
    void a_late_tracking_event_does_not_postpone_receipt() {
        var order = SampleOrders.shipped(ONE);
        assertThat(order.carrierDelivered(NOON.plus(Duration.ofDays(20))).changed()).isFalse();
    }

    @Test
    void the_claim_window_closes_after_two_days() {
        var order = SampleOrders.delivered(ONE);
        assertThat(order.applyDeadlines(NOON.plus(Duration.ofDays(2))).now().state())
                .isInstanceOf(Completed.class);
    }

    @Test
    void a_local_pickup_is_handed_over_and_not_shipped() {
        var collected = SampleOrders.of(SellerKind.RECYCLER, DeliveryMode.LOCAL_PICKUP, 8_900);
        var order = SampleOrders.paid(collected).accept(NOON).now();
        assertThat(order.handOver(NOON).now().state()).isInstanceOf(Delivered.class);
        var accepted = SampleOrders.paid(ONE).accept(NOON).now();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> accepted.handOver(NOON));
    }

    @Test
    void a_consumer_can_withdraw_for_two_weeks_after_receipt_even_when_it_is_completed() {
        var order = SampleOrders.delivered(ONE).applyDeadlines(NOON.plus(Duration.ofDays(2))).now();
        var day13 = NOON.plus(Duration.ofDays(13));
        assertThat(changedMind(order, day13).status(day13)).isEqualTo(OrderStatus.RETURN_REQUESTED);
        var lastSecond = Instant.parse("2026-03-16T22:59:59Z");
        assertThat(changedMind(order, lastSecond).status(lastSecond))
                .isEqualTo(OrderStatus.RETURN_REQUESTED);
        var midnight = Instant.parse("2026-03-16T23:00:00Z");
        assertThat(order.withdrawalEnd()).contains(midnight);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> changedMind(order, midnight))
                .satisfies(exception -> assertThat(exception.code()).isEqualTo("return.too-late"));
    }

    @Test
    void an_accepted_order_is_refunded_after_thirty_whole_days() {
        var order = SampleOrders.paid(ONE).accept(NOON).now();
        // 1 April 2026, a Wednesday
        var midnight = Instant.parse("2026-04-01T22:00:00Z");
        assertThat(order.deadline()).contains(midnight);
        assertThat(order.applyDeadlines(midnight.minusMillis(1)).changed()).isFalse();
        assertThat(order.applyDeadlines(midnight).now().state()).isInstanceOf(Declined.class);
    }

    @Test
    void there_is_no_withdrawal_from_a_private_sale() {
        var order =
                SampleOrders.delivered(
                        SampleOrders.of(SellerKind.INDIVIDUAL, DeliveryMode.HOME, 8_900));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> changedMind(order, NOON))
                .satisfies(exception ->
                        assertThat(exception.code()).isEqualTo("return.no-withdrawal-right"));
    }

    @Test
    void a_refused_return_leaves_time_to_dispute_it() {
        var orderWithReturn = wholeReturn(SampleOrders.delivered(ONE));
        var later = NOON.plus(Duration.ofDays(4));
        var exception = orderWithReturn.rejectReturn(1, "Tombée chez vous", later).now();
        assertThat(exception.state())
                .isEqualTo(new Delivered(NOON, later.plus(Duration.ofDays(2))));
        assertThat(exception.openDispute("damaged", "Non", later).now().status(later))
                .isEqualTo(OrderStatus.DISPUTED);
    }

    @Test
    void a_return_proceeds_without_a_response_of_the_seller() {
        var orderWithReturn = wholeReturn(SampleOrders.delivered(ONE));
        var approved = orderWithReturn.applyDeadlines(NOON.plus(Duration.ofDays(5))).now();
        assertThat(approved.returnNumbered(1).status()).isEqualTo(Return.Status.APPROVED);
        var received = approved.applyDeadlines(NOON.plus(Duration.ofDays(26))).now();
        assertThat(received.returnNumbered(1).status()).isEqualTo(Return.Status.RECEIVED);
        assertThat(received.payments().pendingRefund()).isPresent();
    }

    @Test
    void no_money_goes_to_the_seller_while_some_parts_are_on_their_way_back() {
        var order = SampleOrders.delivered(TWO);
        var parts = List.of(TWO.lines().getFirst().listing());
        var orderWithReturn = order.requestReturn(ReturnReason.DAMAGED, "Cassé", parts, NOON).now();
        var late = NOON.plus(Duration.ofDays(3));
        assertThat(orderWithReturn.status(NOON)).isEqualTo(OrderStatus.DELIVERED);
        assertThat(orderWithReturn.applyDeadlines(late).changed()).isFalse();
        assertThat(orderWithReturn.payoutDue()).isEmpty();
    }

    @Test
    void the_delivery_is_refunded_once_no_part_is_kept() {
        var order = SampleOrders.delivered(TWO);
        var first = back(order, List.of(TWO.lines().getFirst().listing()), 1);
        assertThat(first.payments().refunded().shipping()).isEqualTo(Money.ZERO);
        var second = back(first, List.of(TWO.lines().getLast().listing()), 2);
        assertThat(second.payments().refunded().total()).isEqualTo(TWO.total());
    }

    @Test
    void an_order_is_refunded_once_every_part_came_back_one_by_one() {
        var order = SampleOrders.delivered(TWO).confirmReceipt(true, NOON).now();
        var first = withdrawn(order, List.of(TWO.lines().getLast().listing()), 1);
        assertThat(first.status(NOON)).isEqualTo(OrderStatus.COMPLETED);
        var second = withdrawn(first, List.of(TWO.lines().getFirst().listing()), 2);
        assertThat(second.status(NOON)).isEqualTo(OrderStatus.REFUNDED);
        assertThat(second.payments().isRefunded()).isTrue();
    }

    @Test
    void a_rejected_return_of_the_last_part_restores_the_status() {
        var order = SampleOrders.delivered(TWO).confirmReceipt(true, NOON).now();
        var first = withdrawn(order, List.of(TWO.lines().getLast().listing()), 1);
        var last = List.of(TWO.lines().getFirst().listing());
        var requested = first.requestReturn(ReturnReason.CHANGED_MIND, "…", last, NOON).now();
        assertThat(requested.status(NOON)).isEqualTo(OrderStatus.RETURN_REQUESTED);
        assertThat(requested.rejectReturn(2, "Abîmée", NOON).now().status(NOON))
                .isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void no_more_is_refunded_than_was_paid_after_a_dispute_gave_some_of_it_back() {
        var disputed = SampleOrders.delivered(TWO).openDispute("damaged", "…", NOON).now();
        var decided = disputed.resolveDispute(Money.cents(6_000), "À moitié", NOON).now();
        var paid = decided.markRefundPaid(1, NOON).now();
        var first = returned(paid, List.of(TWO.lines().getFirst().listing()), 1);
        var one = first.markRefundPaid(2, NOON).now();
        assertThat(one.payments().refunded().items()).isEqualTo(Money.cents(13_400));
        var second = returned(one, List.of(TWO.lines().getLast().listing()), 2);
        var all = second.markRefundPaid(3, NOON).now();
        assertThat(all.payments().refunded().total()).isEqualTo(TWO.total());
        assertThat(all.status(NOON)).isEqualTo(OrderStatus.REFUNDED);
    }

    private static Order withdrawn(Order order, List<ListingId> parts, int number) {
        return returned(order, parts, number).markRefundPaid(number, NOON).now();
    }

    private static Order returned(Order order, List<ListingId> parts, int number) {
        var requested = order.requestReturn(ReturnReason.CHANGED_MIND, "…", parts, NOON).now();
        return requested.approveReturn(number, NOON).now().receiveReturn(number, NOON).now();
    }

    @Test
    void a_part_that_came_back_does_not_come_back_twice() {
        var order = SampleOrders.delivered(TWO);
        var part = List.of(TWO.lines().getFirst().listing());
        var once = back(order, part, 1);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> once.requestReturn(ReturnReason.DAMAGED, "…", part, NOON));
    }

    @Test
    void the_operator_gives_back_a_part_of_the_price() {
        var disputed = SampleOrders.delivered(ONE).openDispute("damaged", "…", NOON).now();
        var decided = disputed.resolveDispute(Money.cents(3_000), "À moitié vrai", NOON).now();
        assertThat(decided.status(NOON)).isEqualTo(OrderStatus.COMPLETED);
        assertThat(decided.timeline().getLast().note()).contains("À moitié vrai");
        var paid = decided.markRefundPaid(1, NOON).now();
        var keptItems = Money.cents(5_900);
        var commission = ONE.commission().totalOn(keptItems);
        assertThat(paid.commission()).isEqualTo(commission);
        assertThat(paid.sellerProceeds())
                .isEqualTo(keptItems.plus(ONE.shipping()).minus(commission));
        assertThat(paid.payoutDue()).contains(paid.sellerProceeds());
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> disputed.resolveDispute(Money.cents(1_000_000), "…", NOON));
    }

    /// For every price from one cent up, the amounts add up to the price.
    @Test
    void commission_vat_and_the_sellers_part_make_up_every_price_exactly() {
        for (var cents = 1L; cents < 20_000; cents += 7) {
            var sale = SampleOrders.of(cents);
            var order = SampleOrders.delivered(sale).confirmReceipt(true, NOON).now();
            var started = order.startPayout(Money.ZERO, NOON).now();
            var ledger = started.markPaidOut(1, "tr_1", NOON).now().payments().ledger();
            assertThat(ledger.balance()).isEqualTo(Money.ZERO);
            assertThat(ledger.balance(LedgerAccount.SELLER)).isEqualTo(Money.ZERO);
            assertThat(ledger.balance(LedgerAccount.PAYMENT_PROVIDER))
                    .isEqualTo(
                            sale.commission().totalOn(Money.cents(cents)).plus(sale.coreDeposit()));
        }
    }

    private static Order changedMind(Order order, Instant now) {
        return order.requestReturn(ReturnReason.CHANGED_MIND, "…", List.of(), now).now();
    }

    private static Order wholeReturn(Order order) {
        return order.requestReturn(ReturnReason.DAMAGED, "Cassé", List.of(), NOON).now();
    }

    private static Order back(Order order, List<ListingId> parts, int number) {
        var orderWithReturn = order.requestReturn(ReturnReason.DAMAGED, "Cassé", parts, NOON).now();
        var received =
                orderWithReturn.approveReturn(number, NOON).now().receiveReturn(number, NOON).now();
        return received.markRefundPaid(number, NOON).now();
    }
}
