package fr.reemploi.domain.order;

import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.order.OrderState.Completed;
import fr.reemploi.domain.order.OrderState.Delivered;
import fr.reemploi.domain.order.OrderState.ReturnRequested;
import fr.reemploi.domain.order.OrderState.Returned;
import fr.reemploi.domain.order.Return.Status;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Returns of parts. A return after which no part is kept changes the order's state; another one
/// does not, but no payout is made while it is open.
final class Returns {
    private Returns() {}

    /// A buyer's request for a return.
    record ReturnRequest(ReturnReason reason, String comment, List<ListingId> listings) {}

    static Return get(Order order, int number) {
        if (number < 1 || number > order.returns().size())
            throw new NotFoundException("return.unknown", new ReturnId(order.id(), number));
        return order.returns().get(number - 1);
    }

    static boolean anyOpen(Order order) {
        return order.returns().stream().anyMatch(Return::isOpen);
    }

    static Change<Order> request(Order order, ReturnRequest request, Instant now) {
        var listings =
                request.listings().isEmpty() ? unrefundedListings(order) : request.listings();
        checkPossible(order, request.reason(), listings, now);
        var whole = listings.containsAll(unrefundedListings(order));
        var id = new ReturnId(order.id(), order.returns().size() + 1);
        var newReturn =
                new Return(
                        id,
                        request.reason(),
                        request.comment(),
                        listings,
                        whole,
                        List.of(),
                        Status.REQUESTED,
                        now,
                        Optional.of(now.plus(Deadlines.RETURN_RESPONSE_PERIOD)),
                        Optional.empty());
        var updated = order.with(append(order.returns(), newReturn));
        return (whole ? updated.withState(new ReturnRequested(order.state())) : updated)
                .addEvent(OrderEventType.RETURN_REQUESTED, now);
    }

    /// The parts not yet refunded.
    static List<ListingId> unrefundedListings(Order order) {
        var refundedListings =
                order.payments().refunds().stream()
                        .flatMap(item -> item.listings().stream())
                        .toList();
        return order.sale().listings().stream()
                .filter(item -> !refundedListings.contains(item))
                .toList();
    }

    private static void checkPossible(
            Order order, ReturnReason reason, List<ListingId> listings, Instant now) {
        if (anyOpen(order)) throw new ConflictException("return.open");
        if (listings.isEmpty() || !unrefundedListings(order).containsAll(listings))
            throw InvalidInputException.at("listingIds", "return.unknown-part");
        var received = order.state().receivedAt().orElseThrow(() -> order.wrongState(now));
        if (reason == ReturnReason.CHANGED_MIND) checkWithdrawal(order, received, now);
        else if (!(order.state() instanceof Delivered(_, var until)) || !now.isBefore(until))
            throw order.wrongState(now);
    }

    private static void checkWithdrawal(Order order, Instant received, Instant now) {
        if (!order.sale().hasWithdrawalRight())
            throw new ConflictException("return.no-withdrawal-right");
        if (!(order.state() instanceof Delivered || order.state() instanceof Completed))
            throw order.wrongState(now);
        if (!now.isBefore(Deadlines.withdrawalEnd(order, received)))
            throw new ConflictException("return.too-late", Deadlines.WITHDRAWAL_DAYS);
    }

    static Change<Order> approve(Order order, int number, Instant now) {
        var orderReturn = get(order, number);
        if (orderReturn.status() == Status.APPROVED) return Change.none(order);
        if (orderReturn.status() != Status.REQUESTED) throw wrongState(orderReturn);
        var deadline = Optional.of(now.plus(Deadlines.RETURN_SHIPPING_PERIOD));
        return order.with(replaced(order, orderReturn.withStatus(Status.APPROVED, deadline)))
                .addEvent(OrderEventType.RETURN_APPROVED, now);
    }

    static Change<Order> reject(Order order, int number, String comment, Instant now) {
        var orderReturn = get(order, number);
        if (orderReturn.status() == Status.REJECTED) return Change.none(order);
        if (orderReturn.status() != Status.REQUESTED) throw wrongState(orderReturn);
        return order.with(replaced(order, orderReturn.withRejection(comment)))
                .withState(afterRejection(order.state(), now))
                .addEvent(OrderEventType.RETURN_REJECTED, now);
    }

    /// The state to resume after a rejection, with time left to dispute it.
    private static OrderState afterRejection(OrderState state, Instant now) {
        var previous = state instanceof ReturnRequested(var former) ? former : state;
        if (!(previous instanceof Delivered(var at, var until))) return previous;
        var later = now.plus(Deadlines.CLAIM_WINDOW);
        return new Delivered(at, later.isAfter(until) ? later : until);
    }

    static Change<Order> receive(Order order, int number, Instant now) {
        var orderReturn = get(order, number);
        if (orderReturn.status() == Status.RECEIVED || orderReturn.status() == Status.REFUNDED)
            return Change.none(order);
        if (orderReturn.status() != Status.APPROVED) throw wrongState(orderReturn);
        var updated =
                order.with(
                        replaced(order, orderReturn.withStatus(Status.RECEIVED, Optional.empty())));
        var result = orderReturn.wholeOrder() ? updated.withState(new Returned(now)) : updated;
        return Refunds.request(
                        result,
                        orderReturn.listings(),
                        Refunds.refundableFor(order, orderReturn.listings()),
                        now)
                .addEvent(OrderEventType.RETURN_RECEIVED, now);
    }

    static Change<Order> addPhoto(Order order, int number, Photo photo) {
        var orderReturn = get(order, number);
        if (orderReturn.photos().contains(photo)) return Change.none(order);
        if (!orderReturn.isOpen()) throw wrongState(orderReturn);
        if (orderReturn.photos().size() >= Return.MAX_PHOTOS)
            throw new ConflictException("return.too-many-photos", Return.MAX_PHOTOS);
        return Change.of(order.with(replaced(order, orderReturn.withPhoto(photo))));
    }

    /// Completes the returns that a refund was for.
    static List<Return> withRefunded(Order order, Refund refund) {
        return order.returns().stream()
                .map(orderReturn ->
                        orderReturn.status() == Status.RECEIVED
                                        && orderReturn.listings().equals(refund.listings())
                                ? orderReturn.withStatus(Status.REFUNDED, Optional.empty())
                                : orderReturn)
                .toList();
    }

    static Change<Order> receiveCore(Order order, Instant now) {
        if (order.state().receivedAt().isEmpty()) throw order.wrongState(now);
        var deposit = order.payments().refundable(order.sale()).coreDeposit();
        if (!deposit.isPositive()) throw new ConflictException("order.no-core-deposit");
        var breakdown = new AmountBreakdown(Money.ZERO, Money.ZERO, deposit);
        return Refunds.request(order, List.of(), breakdown, now)
                .addEvent(OrderEventType.CORE_RECEIVED, now);
    }

    private static ConflictException wrongState(Return orderReturn) {
        return new ConflictException("return.state", orderReturn.status());
    }

    private static List<Return> append(List<Return> all, Return another) {
        var more = new ArrayList<>(all);
        more.add(another);
        return more;
    }

    private static List<Return> replaced(Order order, Return changed) {
        return order.returns().stream()
                .map(orderReturn -> orderReturn.id().equals(changed.id()) ? changed : orderReturn)
                .toList();
    }
}
