package fr.reemploi.application.cody;

import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.listing.ReadListings.OwnListingsQuery;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.order.OrderStatus;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tool: the figures of the caller's stock and sales.
@UseCase
public final class SellerFiguresTool implements Tool {
    public static final String NAME = "seller_figures";

    /// Beyond this many listings of a status, the number is a lower bound.
    private static final int MAX_COUNTED = 500;

    private final ReadListings listings;
    private final ReadOrders orders;
    private final BusinessClock clock;

    public SellerFiguresTool(ReadListings listings, ReadOrders orders, BusinessClock clock) {
        this.listings = listings;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "The seller's own figures: listings by status, value on sale, orders to handle.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of();
    }

    @Override
    public Audience audience() {
        return Audience.SELLER;
    }

    @Override
    public ToolResult call(CodyCaller caller, Form arguments) {
        arguments.check();
        var actor = caller.actor().orElseThrow();
        var data = new ToolData();
        var published = all(actor, ListingStatus.PUBLISHED);
        for (var status : List.of(ListingStatus.DRAFT, ListingStatus.RESERVED, ListingStatus.SOLD))
            data.put(EnumNames.of(status), all(actor, status).size());
        data.put("published", published.size());
        data.put("mayBeMore", published.size() >= MAX_COUNTED);
        data.put("valueOnSale", value(published));
        var now = clock.instant();
        var recent = orders.sales(actor, Page.MAX_LIMIT, Optional.empty()).items();
        data.put(
                "toAccept",
                count(recent.stream().map(order -> order.status(now)), OrderStatus.PAID));
        data.put(
                "toShip",
                count(recent.stream().map(order -> order.status(now)), OrderStatus.ACCEPTED));
        return ToolResult.of(data.map());
    }

    private static long count(Stream<OrderStatus> statuses, OrderStatus wanted) {
        return statuses.filter(wanted::equals).count();
    }

    private static Money value(List<Listing> published) {
        return Money.sum(
                published.stream().flatMap(listing -> listing.details().offer().price().stream()));
    }

    private List<Listing> all(Actor actor, ListingStatus status) {
        var found = new java.util.ArrayList<Listing>();
        var cursor = Optional.<String>empty();
        do {
            var page =
                    listings.ownListings(
                            actor,
                            new OwnListingsQuery(
                                    Optional.of(status), Optional.empty(), Page.MAX_LIMIT, cursor));
            found.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor.isPresent() && found.size() < MAX_COUNTED);
        return found;
    }
}
