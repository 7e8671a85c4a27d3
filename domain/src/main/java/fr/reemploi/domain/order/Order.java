package fr.reemploi.domain.order;

import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.order.OrderState.AwaitingPayment;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.domain.shipping.ParcelTracking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one buyer bought of one seller in one checkout.
///
/// An order waits for its payment, is accepted by its seller, shipped, received, and completed when
/// the claim window has closed; then the seller is paid. On the way it may be declined, cancelled,
/// returned or disputed; then money goes back. What must happen elsewhere (parts, refunds, payouts)
/// can be read from it at any time, so that it can be done again after a crash.
///
/// @param shipment the parcel, once there is one
/// @param timeline what happened, oldest first
public record Order(
        OrderId id,
        Version version,
        OrderNumber number,
        CheckoutId checkout,
        Sale sale,
        OrderState state,
        Optional<ParcelTracking> shipment,
        OrderPayments funds,
        List<Return> returns,
        List<TimelineEntry> timeline) {
    public Order {
        returns = List.copyOf(returns);
        timeline = List.copyOf(timeline);
    }

    /// A new order, its parts held until its checkout lapses. Nothing follows from it yet.
    public static Change<Order> place(OrderId id, CheckoutId checkout, Sale sale, Instant until) {
        var order =
                new Order(
                        id,
                        Version.NEW,
                        OrderNumber.of(id),
                        checkout,
                        sale,
                        new AwaitingPayment(until),
                        Optional.empty(),
                        OrderPayments.NONE,
                        List.of(),
                        List.of(TimelineEntry.of(sale.at(), OrderEventType.PLACED)));
        return Change.of(order);
    }

    /// The effective status: an order whose checkout lapsed reads expired.
    public OrderStatus status(Instant now) {
        return switch (state) {
            case AwaitingPayment(var until) ->
                    now.isBefore(until) ? OrderStatus.AWAITING_PAYMENT : OrderStatus.EXPIRED;
            case OrderState.Paid _ -> OrderStatus.PAID;
            case OrderState.Accepted _ -> OrderStatus.ACCEPTED;
            case OrderState.Shipped _ -> OrderStatus.SHIPPED;
            case OrderState.Delivered _ -> OrderStatus.DELIVERED;
            case OrderState.Completed _ -> OrderStatus.COMPLETED;
            case OrderState.Cancelled _ -> OrderStatus.CANCELLED;
            case OrderState.Expired _ -> OrderStatus.EXPIRED;
            case OrderState.Declined _ -> OrderStatus.DECLINED;
            case OrderState.ReturnRequested _ -> OrderStatus.RETURN_REQUESTED;
            case OrderState.Returned _ -> OrderStatus.RETURNED;
            case OrderState.Refunded _ -> OrderStatus.REFUNDED;
            case OrderState.Disputed _ -> OrderStatus.DISPUTED;
        };
    }

    public Instant placedAt() {
        return sale.at();
    }

    /// When something happens by itself, if nobody acts before.
    public Optional<Instant> deadline() {
        return Deadlines.next(this);
    }

    /// What its buyer and its seller can do with it now.
    public Set<OrderAction> actions(Instant now) {
        return AvailableActions.actions(this, now);
    }

    /// Why its parts could be sent back now; none when they cannot.
    public Set<ReturnReason> returnReasons(Instant now) {
        return AvailableActions.reasons(this, now);
    }

    /// Does what is due by itself.
    public Change<Order> tick(Instant now) {
        return Deadlines.tick(this, now);
    }

    /// Its money came in, and its parts are its buyer's.
    public Change<Order> pay(Capture capture, Instant now) {
        return Fulfilment.pay(this, capture, now);
    }

    /// Its money came in, but a part went to another meanwhile: all goes back.
    public Change<Order> lose(Capture capture, Instant now) {
        return Fulfilment.lose(this, capture, now);
    }

    /// Its checkout lapsed or was given up.
    public Change<Order> expire(boolean cancelled, Instant now) {
        return Fulfilment.expire(this, cancelled, now);
    }

    public Change<Order> accept(Instant now) {
        return Fulfilment.accept(this, now);
    }

    public Change<Order> decline(String reason, Instant now) {
        return Fulfilment.decline(this, reason, now);
    }

    public Change<Order> ship(ParcelTracking parcel, Instant now) {
        return Fulfilment.ship(this, parcel, now);
    }

    /// The carrier told more of the parcel than was known when it left.
    public Change<Order> know(ParcelTracking parcel) {
        var news = shipment.filter(known -> !known.equals(parcel)).isPresent();
        return news ? Change.of(with(parcel)) : Change.none(this);
    }

    /// The seller sends it by a way of his own, whatever was agreed.
    public Change<Order> shipAlone(ParcelTracking parcel, Instant now) {
        return Fulfilment.shipAlone(this, parcel, now);
    }

    /// The carrier says it was delivered.
    public Change<Order> carrierDelivered(Instant now) {
        return Fulfilment.carrierDelivered(this, now);
    }

    /// The buyer fetched it at the seller's.
    public Change<Order> handOver(Instant now) {
        return Fulfilment.handOver(this, now);
    }

    /// The buyer says it has come; satisfied, he gives up the rest of the claim window.
    public Change<Order> confirmReceipt(boolean satisfied, Instant now) {
        return Fulfilment.confirmReceipt(this, satisfied, now);
    }

    public Change<Order> cancel(Instant now) {
        return Fulfilment.cancel(this, now);
    }

    public Return aReturn(int wanted) {
        return Returns.get(this, wanted);
    }

    /// Asks to send parts back; all of them when none is named.
    public Change<Order> requestReturn(
            ReturnReason reason, String comment, List<ListingId> lines, Instant now) {
        return Returns.request(this, new Returns.ReturnRequest(reason, comment, lines), now);
    }

    public Change<Order> photographReturn(int which, Photo photo) {
        return Returns.photograph(this, which, photo);
    }

    public Change<Order> approveReturn(int which, Instant now) {
        return Returns.approve(this, which, now);
    }

    public Change<Order> refuseReturn(int which, String comment, Instant now) {
        return Returns.refuse(this, which, comment, now);
    }

    public Change<Order> receiveReturn(int which, Instant now) {
        return Returns.receive(this, which, now);
    }

    /// The worn part came back: its deposit goes back too.
    public Change<Order> returnCore(Instant now) {
        return Returns.returnCore(this, now);
    }

    public Change<Order> dispute(String reason, String comment, Instant now) {
        return Disputes.open(this, reason, comment, now);
    }

    /// The operator ends a dispute.
    ///
    /// @param comment why
    public Change<Order> decide(Money refund, String comment, Instant now) {
        return Disputes.decide(this, refund, comment, now);
    }

    /// The provider has paid a refund.
    public Change<Order> refundPaid(int refund, Instant now) {
        return Settlement.refundPaid(this, refund, now);
    }

    /// What the seller is to be paid now; empty while anything is open.
    public Optional<Money> payable() {
        return Settlement.payable(this);
    }

    /// Records that the seller is to be paid, before the provider is asked.
    ///
    /// @param debt what is withheld for the seller's debts from other orders
    public Change<Order> beginPayout(Money debt, Instant now) {
        return Settlement.beginPayout(this, debt, now);
    }

    public Change<Order> paidOut(int payout, String transfer, Instant now) {
        return Settlement.paidOut(this, payout, transfer, now);
    }

    /// The provider refused a payout: it is retried later, with a new attempt number.
    public Change<Order> payoutRefused(Payout refused, Instant now) {
        return Settlement.payoutRefused(this, refused, now);
    }

    /// What was paid out and must be recovered; empty when nothing must, or it is under way.
    public Optional<Reversal> reversible() {
        return Settlement.reversible(this);
    }

    /// Records that money paid out is to be recovered, before the provider is asked.
    public Change<Order> beginReversal(Instant now) {
        return Settlement.beginReversal(this, now);
    }

    public Change<Order> reversed(int reversal, Reversal.Outcome outcome, Instant now) {
        return Settlement.reversed(this, reversal, outcome, now);
    }

    /// The buyer's bank disputes the payment, or has decided.
    public Change<Order> claimed(ChargebackStatus claim, Instant now) {
        return Settlement.claimed(this, claim, now);
    }

    public Order stored() {
        return new Order(
                id,
                version.next(),
                number,
                checkout,
                sale,
                state,
                shipment,
                funds,
                returns,
                timeline);
    }

    ConflictException wrongState(Instant now) {
        return new ConflictException("order.state", status(now));
    }

    Change<Order> step(OrderEventType step, Instant now) {
        return step(TimelineEntry.of(now, step));
    }

    Change<Order> step(TimelineEntry moment) {
        var told = new ArrayList<>(timeline);
        told.add(moment);
        var moved =
                new Order(
                        id, version, number, checkout, sale, state, shipment, funds, returns, told);
        return Change.of(moved, new OrderChanged(id, moment.step(), moment.at()));
    }

    Order in(OrderState newState) {
        return new Order(
                id, version, number, checkout, sale, newState, shipment, funds, returns, timeline);
    }

    Order with(OrderPayments newFunds) {
        return new Order(
                id, version, number, checkout, sale, state, shipment, newFunds, returns, timeline);
    }

    Order with(Sale newSale) {
        return new Order(
                id, version, number, checkout, newSale, state, shipment, funds, returns, timeline);
    }

    Order with(ParcelTracking parcel) {
        return new Order(
                id,
                version,
                number,
                checkout,
                sale,
                state,
                Optional.of(parcel),
                funds,
                returns,
                timeline);
    }

    Order with(List<Return> newReturns) {
        return new Order(
                id, version, number, checkout, sale, state, shipment, funds, newReturns, timeline);
    }
}
