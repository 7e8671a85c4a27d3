package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.page.Formats;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderAction;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.order.OrderState;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Describes the status of an order, the next step and its deadline.
final class OrderStatusTexts {
    private final Order order;
    private final Instant now;
    private final Language language;
    private final String keyPrefix;

    OrderStatusTexts(Order order, Instant now, Language language, boolean selling) {
        this.order = order;
        this.now = now;
        this.language = language;
        this.keyPrefix = selling ? "sale." : "order.";
    }

    /// Returns the text of the current status.
    String statusText() {
        var reason =
                switch (order.state()) {
                    case OrderState.Declined(_, var reasonText) -> reasonText;
                    case OrderState.Disputed(_, var reasonText, _, _) -> reasonText;
                    default -> "";
                };
        return text("is." + EnumNames.of(order.status(now)) + unavailableSuffix(), reason);
    }

    private String unavailableSuffix() {
        return order.state() instanceof OrderState.Cancelled(_, var isUnavailable) && isUnavailable
                ? ".unavailable"
                : "";
    }

    /// Returns the text of the next step; empty when there is none.
    Optional<String> nextText() {
        var openReturn = order.returns().stream().filter(Return::isOpen).findFirst();
        if (openReturn.isPresent())
            return Optional.of(
                    withDeadline(
                            "return-" + EnumNames.of(openReturn.get().status()),
                            openReturn.get().deadline()));
        return switch (order.state()) {
            case OrderState.AwaitingPayment(var end) when now.isBefore(end) ->
                    Optional.of(withDeadline("awaiting-payment", Optional.of(end)));
            case OrderState.Paid(var acceptBy) ->
                    Optional.of(withDeadline("paid", Optional.of(acceptBy)));
            case OrderState.Accepted _ ->
                    Optional.of(text("next." + (isLocalPickup() ? "local-pickup" : "accepted")));
            case OrderState.Shipped(_, var receivedBy) ->
                    Optional.of(withDeadline("shipped", Optional.of(receivedBy)));
            case OrderState.Delivered(_, var claimUntil) ->
                    Optional.of(withDeadline("delivered", Optional.of(claimUntil)));
            case OrderState.Completed _ -> afterCompletion();
            case OrderState.Disputed _ -> Optional.of(text("next.disputed"));
            default -> Optional.empty();
        };
    }

    /// Returns the text of what is still possible after completion: return of the core, withdrawal.
    private Optional<String> afterCompletion() {
        var actions = order.actions(now);
        if (actions.contains(OrderAction.RECEIVE_CORE))
            return Optional.of(withDeadline("core", coreDeadline()));
        return actions.contains(OrderAction.RETURN)
                ? Optional.of(withDeadline("completed", lastMinute(order.withdrawalEnd())))
                : Optional.empty();
    }

    /// The right of withdrawal ends at midnight: its last minute names the day people count.
    private static Optional<Instant> lastMinute(Optional<Instant> end) {
        return end.map(at -> at.minus(Duration.ofMinutes(1)));
    }

    private Optional<Instant> coreDeadline() {
        return order.payments().pendingPayout().isPresent() ? Optional.empty() : order.deadline();
    }

    /// Returns the text of a timeline entry; payment events of the seller are hidden from the
    /// buyer.
    Optional<String> eventText(OrderEventType type, boolean selling) {
        if (type.isSellerPaymentEvent() && !selling) return Optional.empty();
        return Optional.of(PageMessages.of(language, "event." + EnumNames.of(type)));
    }

    private boolean isLocalPickup() {
        return order.sale().delivery().isLocalPickup();
    }

    private String withDeadline(String key, Optional<Instant> deadline) {
        return text("next." + key, deadline.map(at -> Formats.dateTime(language, at)).orElse("—"));
    }

    private String text(String key, Object... arguments) {
        return PageMessages.of(language, keyPrefix + key, arguments);
    }
}
