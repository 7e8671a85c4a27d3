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
import java.time.Instant;
import java.util.Optional;

/// Says in plain words where an order is, what happens next, and until when.
final class OrderStatusTexts {
    private final Order order;
    private final Instant now;
    private final Language language;
    private final String side;

    OrderStatusTexts(Order order, Instant now, Language language, boolean selling) {
        this.order = order;
        this.now = now;
        this.language = language;
        this.side = selling ? "sale." : "order.";
    }

    /// What has come of it so far.
    String said() {
        var reason =
                switch (order.state()) {
                    case OrderState.Declined(_, var because) -> because;
                    case OrderState.Disputed(_, var because, _, _) -> because;
                    default -> "";
                };
        return text("is." + EnumNames.of(order.status(now)) + lost(), reason);
    }

    private String lost() {
        return order.state() instanceof OrderState.Cancelled(_, var taken) && taken
                ? ".unavailable"
                : "";
    }

    /// What happens next; empty when nothing does.
    Optional<String> next() {
        var open = order.returns().stream().filter(Return::isOpen).findFirst();
        if (open.isPresent())
            return Optional.of(
                    until("return-" + EnumNames.of(open.get().status()), open.get().actBy()));
        return switch (order.state()) {
            case OrderState.AwaitingPayment(var end) when now.isBefore(end) ->
                    Optional.of(until("awaiting-payment", Optional.of(end)));
            case OrderState.Paid(var acceptBy) -> Optional.of(until("paid", Optional.of(acceptBy)));
            case OrderState.Accepted _ ->
                    Optional.of(text("next." + (isCollected() ? "collect" : "accepted")));
            case OrderState.Shipped(_, var receivedBy) ->
                    Optional.of(until("shipped", Optional.of(receivedBy)));
            case OrderState.Delivered(_, var claimUntil) ->
                    Optional.of(until("delivered", Optional.of(claimUntil)));
            case OrderState.Completed _ -> afterwards();
            case OrderState.Disputed _ -> Optional.of(text("next.disputed"));
            default -> Optional.empty();
        };
    }

    /// What may still come of a completed order: the worn part, a change of mind.
    private Optional<String> afterwards() {
        var can = order.actions(now);
        if (can.contains(OrderAction.TAKE_CORE)) return Optional.of(until("core", coreUntil()));
        return can.contains(OrderAction.RETURN)
                ? Optional.of(text("next.completed"))
                : Optional.empty();
    }

    private Optional<Instant> coreUntil() {
        return order.funds().payoutUnderWay().isPresent() ? Optional.empty() : order.deadline();
    }

    /// What happened, for whom it concerns.
    Optional<String> told(OrderEventType step, boolean selling) {
        if (step.isSellersMoney() && !selling) return Optional.empty();
        return Optional.of(PageMessages.of(language, "step." + EnumNames.of(step)));
    }

    private boolean isCollected() {
        return order.sale().delivery().isCollected();
    }

    private String until(String key, Optional<Instant> deadline) {
        return text("next." + key, deadline.map(at -> Formats.moment(language, at)).orElse("—"));
    }

    private String text(String key, Object... arguments) {
        return PageMessages.of(language, side + key, arguments);
    }
}
