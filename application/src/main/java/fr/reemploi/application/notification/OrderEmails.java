package fr.reemploi.application.notification;

import static fr.reemploi.application.notification.OrderEmail.toBuyer;
import static fr.reemploi.application.notification.OrderEmail.toSeller;

import fr.reemploi.application.notification.OrderEmail.Lines;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.order.OrderState.Cancelled;
import fr.reemploi.domain.order.OrderState.Declined;
import fr.reemploi.domain.order.OrderState.Delivered;
import fr.reemploi.domain.order.OrderState.Disputed;
import fr.reemploi.domain.order.OrderState.Paid;
import fr.reemploi.domain.order.OrderState.Shipped;
import fr.reemploi.domain.order.Payout;
import fr.reemploi.domain.order.Refund;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.order.Reversal;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.ParcelTracking;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which letters a step of an order calls for. What asks for something to be done is written only
/// while there is still time for it.
///
/// @param at when the step was made
record OrderEmails(Order order, Instant at) {
    List<OrderEmail> of(OrderEventType step) {
        return switch (step) {
            case PAID -> paid();
            case ACCEPTED -> List.of(accepted());
            case DECLINED -> declined();
            case SHIPPED -> one(order.shipment().map(OrderEmails::shipped));
            case CARRIER_DELIVERED -> arrived();
            case DELIVERED -> delivered();
            case CANCELLED -> cancelled();
            case RETURN_REQUESTED -> returned(Return.Status.REQUESTED, this::returnRequested);
            case RETURN_APPROVED -> returned(Return.Status.APPROVED, this::returnApproved);
            case RETURN_REFUSED ->
                    returned(Return.Status.REFUSED, one -> Optional.of(returnRefused(one)));
            case DISPUTED -> disputed();
            case DISPUTE_DECIDED -> decided();
            case REFUNDED -> one(refunded().map(one -> toBuyer("refunded", one.amount())));
            case PAID_OUT -> one(last(order.funds().payouts(), Payout::isDone).map(this::paidOut));
            case PAYOUT_REFUSED -> payoutRefused();
            case PAYOUT_REVERSED -> reversed(Reversal.Outcome.DONE, "reversed");
            case DEBT_NOTED -> reversed(Reversal.Outcome.OWED, "owes");
            case PLACED,
                    BANK_DISPUTED,
                    BANK_DISPUTE_WON,
                    BANK_DISPUTE_LOST,
                    COMPLETED,
                    EXPIRED,
                    RETURN_RECEIVED,
                    CORE_RETURNED,
                    CORE_KEPT,
                    REFUND_DUE,
                    PAYOUT_BEGUN,
                    REVERSAL_BEGUN ->
                    List.of();
        };
    }

    private List<OrderEmail> paid() {
        var received = toBuyer("paid", order.sale().total());
        return order.state() instanceof Paid(var acceptBy)
                ? List.of(received, toSeller("sold", acceptBy))
                : List.of(received);
    }

    private OrderEmail accepted() {
        if (!order.sale().delivery().isCollected()) return toBuyer("accepted");
        return toBuyer("accepted-to-collect", place(), profilePhone());
    }

    private String profilePhone() {
        return order.sale().seller().profile().phone().value();
    }

    private List<OrderEmail> declined() {
        var back = order.funds().refunded().total();
        var reason = order.state() instanceof Declined(_, var said) ? said : "";
        return reason.isEmpty()
                ? List.of(toBuyer("unanswered", back), toSeller("unanswered"))
                : List.of(toBuyer("declined", reason, back));
    }

    private static OrderEmail shipped(ParcelTracking parcel) {
        return parcel.trackingNumber()
                .map(number -> toBuyer("shipped", parcel.carrier(), number))
                .orElseGet(() -> toBuyer("shipped-untracked", parcel.carrier()));
    }

    private List<OrderEmail> arrived() {
        return order.state() instanceof Shipped(_, var receivedBy)
                ? List.of(toBuyer("arrived", receivedBy))
                : List.of();
    }

    private List<OrderEmail> delivered() {
        return order.state() instanceof Delivered(_, var claimUntil)
                ? List.of(toBuyer("delivered", claimUntil))
                : List.of();
    }

    /// Nobody is told of what was never paid.
    private List<OrderEmail> cancelled() {
        if (!(order.state() instanceof Cancelled(_, var unavailable))
                || order.funds().capture().isEmpty()) return List.of();
        var back = order.funds().refunded().total();
        return unavailable
                ? List.of(toBuyer("unavailable", back))
                : List.of(toBuyer("cancelled", back), toSeller("cancelled"));
    }

    private List<OrderEmail> returned(
            Return.Status status, Function<Return, Optional<OrderEmail>> letter) {
        return one(last(order.returns(), back -> back.status() == status).flatMap(letter));
    }

    private Optional<OrderEmail> returnRequested(Return back) {
        return back.actBy().map(by -> toSeller("return-requested", back.reason().name(), by));
    }

    private Optional<OrderEmail> returnApproved(Return back) {
        var name =
                back.reason().isAtSellersCost() ? "return-approved" : "return-approved-at-own-cost";
        return back.actBy().map(by -> toBuyer(name, by, place()));
    }

    private OrderEmail returnRefused(Return back) {
        var answer = back.answer().orElse("");
        return order.state() instanceof Delivered(_, var claimUntil)
                ? toBuyer("return-refused", answer, claimUntil)
                : toBuyer("return-refused-for-good", answer);
    }

    private List<OrderEmail> disputed() {
        return order.state() instanceof Disputed(_, var reason, _, _)
                ? List.of(toSeller("disputed", reason))
                : List.of();
    }

    private List<OrderEmail> decided() {
        var back =
                last(order.funds().refunds(), refund -> refund.askedAt().equals(at))
                        .map(Refund::amount)
                        .orElse(Money.NOTHING);
        return List.of(toBuyer("decided", back, reason()), toSeller("decided", back, reason()));
    }

    /// What the operator said of his decision.
    private String reason() {
        return order.timeline().stream()
                .filter(one -> one.step() == OrderEventType.DISPUTE_DECIDED && one.at().equals(at))
                .flatMap(one -> one.note().stream())
                .findFirst()
                .orElse("");
    }

    private Optional<Refund> refunded() {
        var refunds = order.funds().refunds();
        return last(refunds, one -> one.paidAt().filter(at::equals).isPresent());
    }

    private OrderEmail paidOut(Payout payout) {
        return payout.debt().isPositive()
                ? toSeller("paid-out-less-debt", payout.amount(), payout.debt())
                : toSeller("paid-out", payout.amount());
    }

    /// Only of the first refusal: it is tried again often.
    private List<OrderEmail> payoutRefused() {
        var steps = order.timeline();
        for (var place = 1; place < steps.size(); place++) {
            var first =
                    steps.get(place).step() == OrderEventType.PAYOUT_REFUSED
                            && steps.get(place).at().equals(at)
                            && steps.get(place - 1).step() == OrderEventType.PAYOUT_BEGUN;
            if (first) return retried();
        }
        return List.of();
    }

    private List<OrderEmail> retried() {
        var retry = order.funds().payoutUnderWay().flatMap(Payout::retryAt);
        return one(retry.map(again -> toSeller("payout-refused", again)));
    }

    private List<OrderEmail> reversed(Reversal.Outcome outcome, String name) {
        return one(
                last(order.funds().reversals(), one -> one.outcome() == outcome)
                        .map(one -> toSeller(name, one.amount())));
    }

    private Lines place() {
        return lines(order.sale().seller().profile().address());
    }

    private static Lines lines(Address to) {
        var city = to.postalCode() + " " + to.city();
        return new Lines(
                Stream.of(
                                Optional.of(to.name()),
                                Optional.of(to.line1()),
                                to.line2(),
                                Optional.of(city))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static List<OrderEmail> one(Optional<OrderEmail> letter) {
        return letter.stream().toList();
    }

    private static <T> Optional<T> last(List<T> all, Predicate<T> which) {
        return all.reversed().stream().filter(which).findFirst();
    }
}
