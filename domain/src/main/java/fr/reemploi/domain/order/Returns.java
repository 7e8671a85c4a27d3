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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Parts coming back. A return of everything carries the order with it; one of some parts leaves
/// the order where it is, but no money goes to the seller while it is open.
final class Returns {
    private Returns() {}

    /// What a buyer asks for.
    record ReturnRequest(ReturnReason reason, String comment, List<ListingId> lines) {}

    static Return get(Order order, int number) {
        if (number < 1 || number > order.returns().size())
            throw new NotFoundException("return.unknown", new ReturnId(order.id(), number));
        return order.returns().get(number - 1);
    }

    static boolean anyOpen(Order order) {
        return order.returns().stream().anyMatch(Return::isOpen);
    }

    static Change<Order> request(Order order, ReturnRequest wish, Instant now) {
        var lines = wish.lines().isEmpty() ? left(order) : wish.lines();
        checkPossible(order, wish.reason(), lines, now);
        var whole = new HashSet<>(lines).equals(new HashSet<>(order.sale().listings()));
        var id = new ReturnId(order.id(), order.returns().size() + 1);
        var asked =
                new Return(
                        id,
                        wish.reason(),
                        wish.comment(),
                        lines,
                        whole,
                        List.of(),
                        Status.REQUESTED,
                        now,
                        Optional.of(now.plus(Deadlines.TO_ANSWER)),
                        Optional.empty());
        var with = order.with(and(order.returns(), asked));
        return (whole ? with.in(new ReturnRequested(order.state())) : with)
                .step(OrderEventType.RETURN_REQUESTED, now);
    }

    /// The parts not yet refunded.
    private static List<ListingId> left(Order order) {
        var gone = order.funds().refunds().stream().flatMap(one -> one.lines().stream()).toList();
        return order.sale().listings().stream().filter(one -> !gone.contains(one)).toList();
    }

    private static void checkPossible(
            Order order, ReturnReason reason, List<ListingId> lines, Instant now) {
        if (anyOpen(order)) throw new ConflictException("return.open");
        if (lines.isEmpty() || !left(order).containsAll(lines))
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
        if (!now.isBefore(received.plus(Deadlines.TO_WITHDRAW)))
            throw new ConflictException("return.too-late", Deadlines.TO_WITHDRAW.toDays());
    }

    static Change<Order> approve(Order order, int number, Instant now) {
        var one = get(order, number);
        if (one.status() == Status.APPROVED) return Change.none(order);
        if (one.status() != Status.REQUESTED) throw wrongState(one);
        var back = Optional.of(now.plus(Deadlines.TO_COME_BACK));
        return order.with(replaced(order, one.in(Status.APPROVED, back)))
                .step(OrderEventType.RETURN_APPROVED, now);
    }

    static Change<Order> refuse(Order order, int number, String comment, Instant now) {
        var one = get(order, number);
        if (one.status() == Status.REFUSED) return Change.none(order);
        if (one.status() != Status.REQUESTED) throw wrongState(one);
        return order.with(replaced(order, one.refused(comment)))
                .in(afterRefusal(order.state(), now))
                .step(OrderEventType.RETURN_REFUSED, now);
    }

    /// Back where it was, with time left to dispute the refusal.
    private static OrderState afterRefusal(OrderState state, Instant now) {
        var before = state instanceof ReturnRequested(var former) ? former : state;
        if (!(before instanceof Delivered(var at, var until))) return before;
        var later = now.plus(Deadlines.TO_CLAIM);
        return new Delivered(at, later.isAfter(until) ? later : until);
    }

    static Change<Order> receive(Order order, int number, Instant now) {
        var one = get(order, number);
        if (one.status() == Status.RECEIVED || one.status() == Status.REFUNDED)
            return Change.none(order);
        if (one.status() != Status.APPROVED) throw wrongState(one);
        var got = order.with(replaced(order, one.in(Status.RECEIVED, Optional.empty())));
        var here = one.whole() ? got.in(new Returned(now)) : got;
        return Refunds.ask(here, one.lines(), Refunds.worth(order, one.lines()), now)
                .step(OrderEventType.RETURN_RECEIVED, now);
    }

    static Change<Order> photograph(Order order, int number, Photo photo) {
        var one = get(order, number);
        if (one.photos().contains(photo)) return Change.none(order);
        if (!one.isOpen()) throw wrongState(one);
        if (one.photos().size() >= Return.MOST_PHOTOS)
            throw new ConflictException("return.too-many-photos", Return.MOST_PHOTOS);
        return Change.of(order.with(replaced(order, one.showing(photo))));
    }

    /// Those a refund was for have come to their end.
    static List<Return> refunded(Order order, Refund refund) {
        return order.returns().stream()
                .map(one ->
                        one.status() == Status.RECEIVED && one.lines().equals(refund.lines())
                                ? one.in(Status.REFUNDED, Optional.empty())
                                : one)
                .toList();
    }

    static Change<Order> returnCore(Order order, Instant now) {
        if (order.state().receivedAt().isEmpty()) throw order.wrongState(now);
        var deposit = order.funds().refundable(order.sale()).coreDeposit();
        if (!deposit.isPositive()) throw new ConflictException("order.no-core-deposit");
        var share = new AmountBreakdown(Money.NOTHING, Money.NOTHING, deposit);
        return Refunds.ask(order, List.of(), share, now).step(OrderEventType.CORE_RETURNED, now);
    }

    private static ConflictException wrongState(Return one) {
        return new ConflictException("return.state", one.status());
    }

    private static List<Return> and(List<Return> all, Return another) {
        var more = new ArrayList<>(all);
        more.add(another);
        return more;
    }

    private static List<Return> replaced(Order order, Return changed) {
        return order.returns().stream()
                .map(one -> one.id().equals(changed.id()) ? changed : one)
                .toList();
    }
}
