package fr.reemploi.application.cody;

import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.TimelineEntry;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.TextRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Tool: shows one order of the caller with its timeline.
@UseCase
public final class ShowOrderTool implements Tool {
    public static final String NAME = "show_order";

    private static final int MAX_NUMBER = 40;

    private final ReadOrders orders;
    private final BusinessClock clock;

    public ShowOrderTool(ReadOrders orders, BusinessClock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Show one order of the person with its timeline; without a number, the latest one.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(ToolParameter.text("number", "Number of the order, as 7K4R-9TMX-2QHB"));
    }

    @Override
    public Audience audience() {
        return Audience.ACCOUNT;
    }

    @Override
    public ToolResult call(CodyCaller caller, Form arguments) {
        var number = arguments.text("number", input -> TextRules.singleLine(input, MAX_NUMBER));
        arguments.check();
        var actor = caller.actor().orElseThrow();
        var order = find(actor, number);
        var isSeller = orders.snapshot(actor, order).forSeller();
        var data = new ToolData();
        OrderData.of(order, clock.instant()).forEach(data::put);
        data.put(
                "tracking",
                order.tracking()
                        .map(parcel ->
                                parcel.carrier()
                                        + parcel.trackingNumber()
                                                .map(code -> " " + code)
                                                .orElse("")));
        data.putAll("timeline", timeline(order, isSeller));
        return new ToolResult(
                data.map(), OrderData.cards(List.of(order)), OrderData.sources(List.of(order)));
    }

    /// One of the actor's latest hundred purchases or sales.
    private Order find(Actor actor, Optional<String> number) {
        var purchases = orders.purchases(actor, Page.MAX_LIMIT, Optional.empty()).items();
        var sales =
                actor.is(Role.SELLER)
                        ? orders.sales(actor, Page.MAX_LIMIT, Optional.empty()).items()
                        : List.<Order>of();
        return Stream.concat(purchases.stream(), sales.stream())
                .filter(order -> number.stream().allMatch(text -> isNumbered(order, text)))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("order.unknown", number.orElse("—")));
    }

    private static boolean isNumbered(Order order, String number) {
        var wanted = PartNumber.normalize(number);
        return PartNumber.normalize(order.number().value()).equals(wanted)
                || order.id().toString().equals(number);
    }

    private static List<Map<String, Object>> timeline(Order order, boolean isSeller) {
        return order.timeline().stream()
                .filter(entry -> isSeller || !entry.type().isSellerPaymentEvent())
                .map(ShowOrderTool::entry)
                .toList();
    }

    private static Map<String, Object> entry(TimelineEntry entry) {
        return new ToolData().put("at", entry.at()).put("event", entry.type()).map();
    }
}
