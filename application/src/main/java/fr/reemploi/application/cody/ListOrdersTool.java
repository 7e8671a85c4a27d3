package fr.reemploi.application.cody;

import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.List;
import java.util.Optional;

/// Tool: lists the caller's orders, the newest first.
@UseCase
public final class ListOrdersTool implements Tool {
    public static final String NAME = "list_orders";

    private static final int SHOWN = 5;

    private final ReadOrders orders;
    private final BusinessClock clock;

    public ListOrdersTool(ReadOrders orders, BusinessClock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "List the person's latest orders with their status.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(ToolParameter.text("side", "purchases (default) or sales"));
    }

    @Override
    public Audience audience() {
        return Audience.ACCOUNT;
    }

    @Override
    public ToolResult call(CodyCaller caller, Form arguments) {
        var sales = arguments.text("side", ListOrdersTool::isSales).orElse(false);
        arguments.check();
        var found = latest(caller.actor().orElseThrow(), sales);
        var now = clock.instant();
        var data =
                new ToolData()
                        .put("side", sales ? "sales" : "purchases")
                        .putAll(
                                "items",
                                found.stream().map(order -> OrderData.of(order, now)).toList());
        return new ToolResult(data.map(), OrderData.cards(found), OrderData.sources(found));
    }

    private List<Order> latest(Actor actor, boolean sales) {
        return sales
                ? orders.sales(actor, SHOWN, Optional.empty()).items()
                : orders.purchases(actor, SHOWN, Optional.empty()).items();
    }

    private static boolean isSales(String side) {
        return switch (side) {
            case "sales" -> true;
            case "purchases" -> false;
            default -> throw new InvalidInputException("word.unknown", side, "purchases, sales");
        };
    }
}
