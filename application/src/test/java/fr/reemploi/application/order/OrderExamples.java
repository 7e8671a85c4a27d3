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

/// Valid orders to begin a test with, made by the real transitions; none of them stored yet.
public final class OrderExamples {
    private static final Instant SOON = NOON.plusMillis(123);
    private static final Instant UNTIL = NOON.plusSeconds(1_800);
    private static final ParcelTracking PARCEL =
            new ParcelTracking("Colissimo", Optional.of("6A1"));

    private OrderExamples() {}

    /// Every state there is, and all that an order can hold.
    public static Stream<Order> everyState() {
        return Stream.of(straightOn(), givenUp(), disputed(), comingBack(), settling())
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
        return aPaidOrder().accept(SOON).now().ship(PARCEL, SOON).now();
    }

    public static Order aDeliveredOrder() {
        return aShippedOrder().confirmReceipt(false, SOON).now();
    }

    public static Order aCompletedOrder() {
        return aDeliveredOrder().confirmReceipt(true, SOON).now();
    }

    /// One whose payout was refused and is to be tried again.
    public static Order anUnpaidSeller() {
        return refusePayout(payingOut());
    }

    /// Refuses its payout once more.
    public static Order refusePayout(Order order) {
        var payout = order.funds().payouts().getFirst();
        return order.payoutRefused(payout, SOON).now();
    }

    /// Money for all of it.
    public static Capture aCapture(Order order) {
        var payment = new PaymentId(order.checkout(), 2);
        return new Capture(payment, "ch_1", order.sale().total(), SOON);
    }

    private static Order place(Sale sale) {
        var checkout = new CheckoutId(IDS.next());
        // derived, as in earnest: ids of orders are in no order of time
        var id = new OrderId(IDS.derived(checkout + "/" + sale.seller().id()));
        return Order.place(id, checkout, sale, UNTIL).now();
    }

    private static Order paid(Order order) {
        return order.pay(aCapture(order), SOON).now();
    }

    private static Stream<Order> straightOn() {
        var collected = paid(place(SaleExamples.aBareSale())).accept(SOON).now();
        return Stream.of(
                anOrder(),
                aPaidOrder(),
                aPaidOrder().accept(SOON).now(),
                collected,
                collected.handOver(SOON).now(),
                aShippedOrder(),
                aShippedOrder().carrierDelivered(SOON).now(),
                aDeliveredOrder(),
                aCompletedOrder(),
                aCompletedOrder().returnCore(SOON).now(),
                aCompletedOrder().tick(NOON.plus(Duration.ofDays(61))).now());
    }

    private static Stream<Order> givenUp() {
        var lost = anOrder();
        var asked = lost.lose(aCapture(lost), SOON).now();
        return Stream.of(
                anOrder().expire(false, SOON).now(),
                anOrder().expire(true, SOON).now(),
                asked,
                asked.refundPaid(1, SOON).now(),
                aPaidOrder().cancel(SOON).now(),
                aPaidOrder().decline("Vendue au comptoir", SOON).now(),
                aPaidOrder().tick(NOON.plus(Duration.ofDays(3))).now());
    }

    private static Stream<Order> disputed() {
        var before = aDeliveredOrder().dispute("damaged", "Cassé\n\"net\" 🚗", SOON).now();
        return Stream.of(
                aPaidOrder().accept(SOON).now().dispute("late", "", SOON).now(),
                aShippedOrder().dispute("lost", "", SOON).now(),
                before,
                before.decide(Money.cents(1_000), "À moitié", SOON).now(),
                before.decide(before.sale().total(), "Raison", SOON).now());
    }

    private static Stream<Order> comingBack() {
        var requested = request(aDeliveredOrder(), List.of());
        var approved = requested.approveReturn(1, SOON).now();
        var received = approved.receiveReturn(1, SOON).now();
        var one = aDeliveredOrder();
        var part = request(one, List.of(one.sale().listings().getFirst()));
        return Stream.of(
                requested,
                requested.photographReturn(1, aPhoto()).now().photographReturn(1, aPhoto()).now(),
                requested.refuseReturn(1, "Elle allait bien", SOON).now(),
                approved,
                received,
                received.refundPaid(1, SOON).now(),
                part,
                part.approveReturn(1, SOON).now().receiveReturn(1, SOON).now(),
                changeMind(aCompletedOrder()));
    }

    private static Stream<Order> settling() {
        var paidOut = payingOut().paidOut(1, "tr_1", SOON).now();
        var back = changeMind(paidOut).approveReturn(1, SOON).now().receiveReturn(1, SOON).now();
        var refunded = back.refundPaid(1, SOON).now();
        var reversing = refunded.beginReversal(SOON).now();
        return Stream.of(
                payingOut(),
                anUnpaidSeller(),
                paidOut,
                reversing,
                reversing.reversed(1, Reversal.Outcome.DONE, SOON).now(),
                reversing.reversed(1, Reversal.Outcome.OWED, SOON).now());
    }

    private static Order payingOut() {
        return aCompletedOrder().beginPayout(Money.cents(500), SOON).now();
    }

    private static Order request(Order order, List<ListingId> lines) {
        return order.requestReturn(ReturnReason.DAMAGED, "Fêlée", lines, SOON).now();
    }

    private static Order changeMind(Order order) {
        return order.requestReturn(ReturnReason.CHANGED_MIND, "Non", List.of(), SOON).now();
    }
}
