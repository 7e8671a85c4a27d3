package fr.reemploi.application.order;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aPhoto;
import static fr.reemploi.application.Examples.anAccountId;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.ReturnReason;
import fr.reemploi.domain.order.Reversal;
import fr.reemploi.domain.order.Sale;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipping.ParcelTracking;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Valid orders for tests, made by the real transitions; none is stored yet.
public final class OrderExamples {
    private static final Instant NOON_AND_MILLIS = NOON.plusMillis(123);
    private static final Instant UNTIL = NOON.plusSeconds(1_800);
    private static final ParcelTracking PARCEL =
            new ParcelTracking("Colissimo", Optional.of("6A1"));

    private OrderExamples() {}

    /// Orders in every state, with every field used.
    public static Stream<Order> everyState() {
        return Stream.of(regular(), abandoned(), disputed(), returning(), settling())
                .flatMap(orders -> orders);
    }

    public static Order anOrder() {
        return anOrder(anAccountId(), anAccountId(), NOON);
    }

    public static Order anOrder(AccountId buyer, AccountId seller, Instant at) {
        return place(SaleExamples.aSale(buyer, seller, at));
    }

    public static Order aPaidOrder() {
        return paid(anOrder());
    }

    public static Order aShippedOrder() {
        return aPaidOrder().accept(NOON_AND_MILLIS).now().ship(PARCEL, NOON_AND_MILLIS).now();
    }

    public static Order aDeliveredOrder() {
        return aShippedOrder().confirmReceipt(false, NOON_AND_MILLIS).now();
    }

    public static Order aCompletedOrder() {
        return aDeliveredOrder().confirmReceipt(true, NOON_AND_MILLIS).now();
    }

    /// An order whose payout was refused and will be retried.
    public static Order anUnpaidSeller() {
        return refusePayout(payingOut());
    }

    /// Refuses the payout once more.
    public static Order refusePayout(Order order) {
        var payout = order.payments().payouts().getFirst();
        return order.markPayoutRefused(payout, NOON_AND_MILLIS).now();
    }

    /// A capture of the full amount.
    public static Capture aCapture(Order order) {
        var payment = new PaymentId(order.checkout(), 2);
        return new Capture(payment, "ch_1", order.sale().total(), NOON_AND_MILLIS);
    }

    private static Order place(Sale sale) {
        var checkout = new CheckoutId(IDS.next());
        // derived, as in production: order ids are not ordered by time
        var id = new OrderId(IDS.derived(checkout + "/" + sale.seller().id()));
        return Order.place(id, checkout, sale, UNTIL).now();
    }

    private static Order paid(Order order) {
        return order.pay(aCapture(order), NOON_AND_MILLIS).now();
    }

    private static Stream<Order> regular() {
        var collected = paid(place(SaleExamples.aMinimalSale())).accept(NOON_AND_MILLIS).now();
        return Stream.of(
                anOrder(),
                aPaidOrder(),
                aPaidOrder().accept(NOON_AND_MILLIS).now(),
                collected,
                collected.handOver(NOON_AND_MILLIS).now(),
                aShippedOrder(),
                aShippedOrder().carrierDelivered(NOON_AND_MILLIS).now(),
                aDeliveredOrder(),
                aCompletedOrder(),
                aCompletedOrder().receiveCore(NOON_AND_MILLIS).now(),
                aCompletedOrder().applyDeadlines(NOON.plus(Duration.ofDays(61))).now());
    }

    private static Stream<Order> abandoned() {
        var cancelled = anOrder();
        var requested = cancelled.cancelAsUnavailable(aCapture(cancelled), NOON_AND_MILLIS).now();
        return Stream.of(
                anOrder().expire(false, NOON_AND_MILLIS).now(),
                anOrder().expire(true, NOON_AND_MILLIS).now(),
                requested,
                requested.markRefundPaid(1, NOON_AND_MILLIS).now(),
                aPaidOrder().cancel(NOON_AND_MILLIS).now(),
                aPaidOrder().decline("Vendue au comptoir", NOON_AND_MILLIS).now(),
                aPaidOrder().applyDeadlines(NOON.plus(Duration.ofDays(3))).now());
    }

    private static Stream<Order> disputed() {
        var before =
                aDeliveredOrder()
                        .openDispute("damaged", "Cassé\n\"net\" 🚗", NOON_AND_MILLIS)
                        .now();
        return Stream.of(
                aPaidOrder()
                        .accept(NOON_AND_MILLIS)
                        .now()
                        .openDispute("late", "", NOON_AND_MILLIS)
                        .now(),
                aShippedOrder().openDispute("lost", "", NOON_AND_MILLIS).now(),
                before,
                before.resolveDispute(Money.cents(1_000), "À moitié", NOON_AND_MILLIS).now(),
                before.resolveDispute(before.sale().total(), "Raison", NOON_AND_MILLIS).now());
    }

    private static Stream<Order> returning() {
        var requested = request(aDeliveredOrder(), List.of());
        var approved = requested.approveReturn(1, NOON_AND_MILLIS).now();
        var received = approved.receiveReturn(1, NOON_AND_MILLIS).now();
        var line = aDeliveredOrder();
        var part = request(line, List.of(line.sale().listings().getFirst()));
        return Stream.of(
                requested,
                requested.addReturnPhoto(1, aPhoto()).now().addReturnPhoto(1, aPhoto()).now(),
                requested.rejectReturn(1, "Elle allait bien", NOON_AND_MILLIS).now(),
                approved,
                received,
                received.markRefundPaid(1, NOON_AND_MILLIS).now(),
                part,
                part.approveReturn(1, NOON_AND_MILLIS)
                        .now()
                        .receiveReturn(1, NOON_AND_MILLIS)
                        .now(),
                cancelReturn(aCompletedOrder()));
    }

    private static Stream<Order> settling() {
        var paidOut = payingOut().markPaidOut(1, "tr_1", NOON_AND_MILLIS).now();
        var returned =
                cancelReturn(paidOut)
                        .approveReturn(1, NOON_AND_MILLIS)
                        .now()
                        .receiveReturn(1, NOON_AND_MILLIS)
                        .now();
        var refunded = returned.markRefundPaid(1, NOON_AND_MILLIS).now();
        var reversing = refunded.startReversal(NOON_AND_MILLIS).now();
        return Stream.of(
                payingOut(),
                anUnpaidSeller(),
                paidOut,
                reversing,
                reversing.completeReversal(1, Reversal.Outcome.DONE, NOON_AND_MILLIS).now(),
                reversing.completeReversal(1, Reversal.Outcome.OWED, NOON_AND_MILLIS).now());
    }

    private static Order payingOut() {
        return aCompletedOrder().startPayout(Money.cents(500), NOON_AND_MILLIS).now();
    }

    private static Order request(Order order, List<ListingId> lines) {
        return order.requestReturn(ReturnReason.DAMAGED, "Fêlée", lines, NOON_AND_MILLIS).now();
    }

    private static Order cancelReturn(Order order) {
        return order.requestReturn(ReturnReason.CHANGED_MIND, "Non", List.of(), NOON_AND_MILLIS)
                .now();
    }
}
