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

/// What one buyer bought from one seller in one checkout.
///
/// An order awaits its payment, is accepted by the seller, shipped, received, and completed when
/// the claim window ends; then the seller is paid. It can be declined, cancelled, returned or
/// disputed on the way, which refunds money. Consequences elsewhere (parts, refunds, payouts) are
/// derived from its state, so they can be repeated after a crash.
///
/// @param tracking the parcel, once shipped
/// @param timeline what happened, oldest first
public record Order(
        OrderId id,
        Version version,
        OrderNumber number,
        CheckoutId checkout,
        Sale sale,
        OrderState state,
        Optional<ParcelTracking> tracking,
        OrderPayments payments,
        List<Return> returns,
        List<TimelineEntry> timeline) {
    public Order {
        returns = List.copyOf(returns);
        timeline = List.copyOf(timeline);
    }

    /// Places an order; its parts are reserved until the checkout expires.
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

    /// The effective status: `EXPIRED` once the checkout is past its expiry.
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

    /// The next deadline; empty when there is none.
    public Optional<Instant> deadline() {
        return Deadlines.next(this);
    }

    /// When the buyer's right of withdrawal ends; empty before receipt and where there is none.
    public Optional<Instant> withdrawalEnd() {
        return state.receivedAt()
                .filter(_ -> sale.hasWithdrawalRight())
                .map(received -> Deadlines.withdrawalEnd(this, received));
    }

    /// The actions available to buyer and seller now.
    public Set<OrderAction> actions(Instant now) {
        return AvailableActions.actions(this, now);
    }

    /// Reasons for which parts can be returned now; empty when none can.
    public Set<ReturnReason> returnReasons(Instant now) {
        return AvailableActions.returnReasons(this, now);
    }

    /// Applies the transitions that are due.
    public Change<Order> applyDeadlines(Instant now) {
        return Deadlines.apply(this, now);
    }

    /// Records the payment; the parts now belong to the buyer.
    public Change<Order> pay(Capture capture, Instant now) {
        return Fulfilment.pay(this, capture, now);
    }

    /// Records the payment of an order of which a part was sold to another buyer: all is refunded.
    public Change<Order> cancelAsUnavailable(Capture capture, Instant now) {
        return Fulfilment.cancelAsUnavailable(this, capture, now);
    }

    /// Ends an unpaid order because its checkout expired or was cancelled.
    public Change<Order> expire(boolean cancelled, Instant now) {
        return Fulfilment.expire(this, cancelled, now);
    }

    public Change<Order> accept(Instant now) {
        return Fulfilment.accept(this, now);
    }

    public Change<Order> decline(String reason, Instant now) {
        return Fulfilment.decline(this, reason, now);
    }

    public Change<Order> ship(ParcelTracking newTracking, Instant now) {
        return Fulfilment.ship(this, newTracking, now);
    }

    /// Updates carrier and tracking number of a shipped order.
    public Change<Order> updateTracking(ParcelTracking newTracking) {
        var isChanged = tracking.filter(previous -> !previous.equals(newTracking)).isPresent();
        return isChanged ? Change.of(with(newTracking)) : Change.none(this);
    }

    /// Records a shipment by the seller's own means, whatever delivery was agreed.
    public Change<Order> shipBySeller(ParcelTracking newTracking, Instant now) {
        return Fulfilment.shipBySeller(this, newTracking, now);
    }

    /// Records the delivery reported by the carrier.
    public Change<Order> carrierDelivered(Instant now) {
        return Fulfilment.carrierDelivered(this, now);
    }

    /// Records the pickup by the buyer.
    public Change<Order> handOver(Instant now) {
        return Fulfilment.handOver(this, now);
    }

    /// Confirms receipt; if `satisfied`, the buyer waives the rest of the claim window.
    public Change<Order> confirmReceipt(boolean satisfied, Instant now) {
        return Fulfilment.confirmReceipt(this, satisfied, now);
    }

    public Change<Order> cancel(Instant now) {
        return Fulfilment.cancel(this, now);
    }

    public Return returnNumbered(int returnNumber) {
        return Returns.get(this, returnNumber);
    }

    /// Requests a return; of all parts when `listings` is empty.
    public Change<Order> requestReturn(
            ReturnReason reason, String comment, List<ListingId> listings, Instant now) {
        return Returns.request(this, new Returns.ReturnRequest(reason, comment, listings), now);
    }

    public Change<Order> addReturnPhoto(int returnNumber, Photo photo) {
        return Returns.addPhoto(this, returnNumber, photo);
    }

    public Change<Order> approveReturn(int returnNumber, Instant now) {
        return Returns.approve(this, returnNumber, now);
    }

    public Change<Order> rejectReturn(int returnNumber, String comment, Instant now) {
        return Returns.reject(this, returnNumber, comment, now);
    }

    public Change<Order> receiveReturn(int returnNumber, Instant now) {
        return Returns.receive(this, returnNumber, now);
    }

    /// Records the return of the worn part: its deposit is refunded.
    public Change<Order> receiveCore(Instant now) {
        return Returns.receiveCore(this, now);
    }

    public Change<Order> openDispute(String reason, String comment, Instant now) {
        return Disputes.open(this, reason, comment, now);
    }

    /// Ends a dispute with the operator's decision.
    ///
    /// @param comment the reason
    public Change<Order> resolveDispute(Money refund, String comment, Instant now) {
        return Disputes.resolve(this, refund, comment, now);
    }

    /// Posts the order's share of a payment that came too late or twice and is to be refunded.
    public Change<Order> recordUnappliedPayment(Capture share) {
        return Settlement.recordUnappliedPayment(this, share);
    }

    /// Posts the refund of such a payment.
    public Change<Order> recordUnappliedRefund(Capture share, Instant now) {
        return Settlement.recordUnappliedRefund(this, share, now);
    }

    /// Marks a refund as paid by the provider.
    public Change<Order> markRefundPaid(int refund, Instant now) {
        return Settlement.markRefundPaid(this, refund, now);
    }

    /// What the seller receives for this order in all, as of now; expected before the buyer has
    /// paid.
    public Money sellerProceeds() {
        return payments.proceeds(sale);
    }

    /// The commission as of now, VAT included: refunded parts bear none.
    public Money commission() {
        return payments.commission(sale);
    }

    /// The amount to pay the seller now; empty until the order is settled, and while a return,
    /// transaction or chargeback is pending.
    public Optional<Money> payoutDue() {
        return Settlement.payoutDue(this);
    }

    /// Whether nothing is left to happen: the order is finished and no money is under way, be it a
    /// refund, a payout, a reversal, a chargeback or a deposit that may still be refunded.
    public boolean isConcluded(Instant now) {
        return Settlement.isConcluded(this, now);
    }

    /// Records that the seller is to be paid, before the provider is called.
    ///
    /// @param debt what is withheld for the seller's debts from other orders
    public Change<Order> startPayout(Money debt, Instant now) {
        return Settlement.startPayout(this, debt, now);
    }

    public Change<Order> markPaidOut(int payout, String transfer, Instant now) {
        return Settlement.markPaidOut(this, payout, transfer, now);
    }

    /// The provider refused a payout: it is retried later, with a new attempt number.
    public Change<Order> markPayoutRefused(Payout refused, Instant now) {
        return Settlement.markPayoutRefused(this, refused, now);
    }

    /// The amount to recover from the seller; empty when there is none or a reversal is in
    /// progress.
    public Optional<Reversal> requiredReversal() {
        return Settlement.requiredReversal(this);
    }

    /// Records that money is to be recovered from the seller, before the provider is called.
    public Change<Order> startReversal(Instant now) {
        return Settlement.startReversal(this, now);
    }

    public Change<Order> completeReversal(int reversal, Reversal.Outcome outcome, Instant now) {
        return Settlement.completeReversal(this, reversal, outcome, now);
    }

    /// Updates the chargeback status reported by the buyer's bank.
    public Change<Order> updateChargeback(ChargebackStatus claim, Instant now) {
        return Settlement.updateChargeback(this, claim, now);
    }

    public Order withNextVersion() {
        return new Order(
                id,
                version.next(),
                number,
                checkout,
                sale,
                state,
                tracking,
                payments,
                returns,
                timeline);
    }

    ConflictException wrongState(Instant now) {
        return new ConflictException("order.state", status(now));
    }

    Change<Order> addEvent(OrderEventType type, Instant now) {
        return addEvent(TimelineEntry.of(now, type));
    }

    Change<Order> addEvent(TimelineEntry entry) {
        var entries = new ArrayList<>(timeline);
        entries.add(entry);
        var updated =
                new Order(
                        id, version, number, checkout, sale, state, tracking, payments, returns,
                        entries);
        return Change.of(updated, new OrderChanged(id, entry.type(), entry.at()));
    }

    Order withState(OrderState newState) {
        return new Order(
                id, version, number, checkout, sale, newState, tracking, payments, returns,
                timeline);
    }

    Order with(OrderPayments newPayments) {
        return new Order(
                id,
                version,
                number,
                checkout,
                sale,
                state,
                tracking,
                newPayments,
                returns,
                timeline);
    }

    Order with(Sale newSale) {
        return new Order(
                id, version, number, checkout, newSale, state, tracking, payments, returns,
                timeline);
    }

    Order with(ParcelTracking newTracking) {
        return new Order(
                id,
                version,
                number,
                checkout,
                sale,
                state,
                Optional.of(newTracking),
                payments,
                returns,
                timeline);
    }

    Order with(List<Return> newReturns) {
        return new Order(
                id,
                version,
                number,
                checkout,
                sale,
                state,
                tracking,
                payments,
                newReturns,
                timeline);
    }
}
