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

/// The e-mails that an order event requires. Requests to act are sent only while there is time
/// left.
///
/// @param at when the event happened
record OrderEmails(Order order, Instant at) {
    List<OrderEmail> of(OrderEventType type) {
        return switch (type) {
            case PAID -> paid();
            case ACCEPTED -> List.of(accepted());
            case DECLINED -> declined();
            case SHIPPED -> listOf(order.tracking().map(OrderEmails::shipped));
            case CARRIER_DELIVERED -> arrived();
            case DELIVERED -> delivered();
            case CANCELLED -> cancelled();
            case RETURN_REQUESTED -> returned(Return.Status.REQUESTED, this::returnRequested);
            case RETURN_APPROVED -> returned(Return.Status.APPROVED, this::returnApproved);
            case RETURN_REJECTED ->
                    returned(Return.Status.REJECTED, item -> Optional.of(returnRejected(item)));
            case DISPUTED -> disputed();
            case DISPUTE_DECIDED -> decided();
            case REFUNDED -> listOf(refunded().map(item -> toBuyer("refunded", item.amount())));
            case PAID_OUT ->
                    listOf(last(order.payments().payouts(), Payout::isDone).map(this::paidOut));
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
                    CORE_RECEIVED,
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
        if (!order.sale().delivery().isLocalPickup()) return toBuyer("accepted");
        return toBuyer("accepted-for-local-pickup", sellerAddress(), profilePhone());
    }

    private String profilePhone() {
        return order.sale().seller().profile().phone().value();
    }

    private List<OrderEmail> declined() {
        var refund = order.payments().refunded().total();
        var reason = order.state() instanceof Declined(_, var answer) ? answer : "";
        return reason.isEmpty()
                ? List.of(toBuyer("unanswered", refund), toSeller("unanswered"))
                : List.of(toBuyer("declined", reason, refund));
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

    /// An order that was never paid sends no e-mails.
    private List<OrderEmail> cancelled() {
        if (!(order.state() instanceof Cancelled(_, var unavailable))
                || order.payments().capture().isEmpty()) return List.of();
        var refund = order.payments().refunded().total();
        return unavailable
                ? List.of(toBuyer("unavailable", refund))
                : List.of(toBuyer("cancelled", refund), toSeller("cancelled"));
    }

    private List<OrderEmail> returned(
            Return.Status status, Function<Return, Optional<OrderEmail>> toEmail) {
        return listOf(
                last(order.returns(), orderReturn -> orderReturn.status() == status)
                        .flatMap(toEmail));
    }

    private Optional<OrderEmail> returnRequested(Return orderReturn) {
        return orderReturn
                .deadline()
                .map(by -> toSeller("return-requested", orderReturn.reason().name(), by));
    }

    private Optional<OrderEmail> returnApproved(Return orderReturn) {
        var name =
                orderReturn.reason().isShippingPaidBySeller()
                        ? "return-approved"
                        : "return-approved-at-own-cost";
        return orderReturn.deadline().map(by -> toBuyer(name, by, sellerAddress()));
    }

    private OrderEmail returnRejected(Return orderReturn) {
        var answer = orderReturn.rejectionReason().orElse("");
        return order.state() instanceof Delivered(_, var claimUntil)
                ? toBuyer("return-rejected", answer, claimUntil)
                : toBuyer("return-rejected-for-good", answer);
    }

    private List<OrderEmail> disputed() {
        return order.state() instanceof Disputed(_, var reason, _, _)
                ? List.of(toSeller("disputed", reason))
                : List.of();
    }

    private List<OrderEmail> decided() {
        var amount =
                last(order.payments().refunds(), refund -> refund.requestedAt().equals(at))
                        .map(Refund::amount)
                        .orElse(Money.ZERO);
        return List.of(toBuyer("decided", amount, reason()), toSeller("decided", amount, reason()));
    }

    /// The operator's comment on the decision.
    private String reason() {
        return order.timeline().stream()
                .filter(entry ->
                        entry.type() == OrderEventType.DISPUTE_DECIDED && entry.at().equals(at))
                .flatMap(entry -> entry.note().stream())
                .findFirst()
                .orElse("");
    }

    private Optional<Refund> refunded() {
        var refunds = order.payments().refunds();
        return last(refunds, refund -> refund.paidAt().filter(at::equals).isPresent());
    }

    private OrderEmail paidOut(Payout payout) {
        return payout.debt().isPositive()
                ? toSeller("paid-out-less-debt", payout.amount(), payout.debt())
                : toSeller("paid-out", payout.amount());
    }

    /// Sent for the first refusal only: payouts are retried often.
    private List<OrderEmail> payoutRefused() {
        var timeline = order.timeline();
        for (var index = 1; index < timeline.size(); index++) {
            var first =
                    timeline.get(index).type() == OrderEventType.PAYOUT_REFUSED
                            && timeline.get(index).at().equals(at)
                            && timeline.get(index - 1).type() == OrderEventType.PAYOUT_BEGUN;
            if (first) return retried();
        }
        return List.of();
    }

    private List<OrderEmail> retried() {
        var retry = order.payments().pendingPayout().flatMap(Payout::retryAt);
        return listOf(retry.map(retryAt -> toSeller("payout-refused", retryAt)));
    }

    private List<OrderEmail> reversed(Reversal.Outcome outcome, String name) {
        return listOf(
                last(order.payments().reversals(), reversal -> reversal.outcome() == outcome)
                        .map(reversal -> toSeller(name, reversal.amount())));
    }

    private Lines sellerAddress() {
        return lines(order.sale().seller().profile().address());
    }

    private static Lines lines(Address to) {
        var city = to.postalCode() + " " + to.city();
        return new Lines(
                Stream.of(
                                Optional.of(to.name()),
                                to.company(),
                                Optional.of(to.line1()),
                                to.line2(),
                                Optional.of(city))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static List<OrderEmail> listOf(Optional<OrderEmail> email) {
        return email.stream().toList();
    }

    private static <T> Optional<T> last(List<T> all, Predicate<T> which) {
        return all.reversed().stream().filter(which).findFirst();
    }
}
