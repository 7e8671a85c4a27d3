package fr.reemploi.application.order;

import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.listing.HolderId;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderChanged;
import fr.reemploi.domain.order.OrderState.Cancelled;
import fr.reemploi.domain.order.OrderState.Declined;
import fr.reemploi.domain.order.OrderState.Expired;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import java.time.Instant;
import java.util.Collection;

/// Brings the parts and the money in line with what an order has come to: read from the order
/// alone, so that it can be done again after any crash. What is done already is left as it is.
@UseCase
public final class SettleOrder implements EventHandler {
    private final Orders orders;
    private final Listings listings;
    private final ExecuteSettlement money;
    private final BusinessClock clock;

    public SettleOrder(
            Orders orders, Listings listings, ExecuteSettlement money, BusinessClock clock) {
        this.orders = orders;
        this.listings = listings;
        this.money = money;
        this.clock = clock;
    }

    @Override
    public void handle(StoredEvent told) {
        if (told.event() instanceof OrderChanged(var id, _, _)) settle(id);
    }

    /// Settles now what can be settled. What the provider does not answer is left to the event that
    /// tells of it, which is tried until he does.
    Order follow(OrderId id) {
        try {
            return settle(id);
        } catch (UnavailableException later) {
            return orders.get(id);
        }
    }

    /// Settles everything.
    ///
    /// @throws UnavailableException when the provider does not answer: to be done again later
    public Order settle(OrderId id) {
        var order = orders.get(id);
        parts(order);
        return money.move(order);
    }

    private void parts(Order order) {
        var all = order.sale().listings();
        if (order.state() instanceof Cancelled || order.state() instanceof Expired)
            each(order, all, Listing::release);
        else if (order.state() instanceof Declined) each(order, all, Listing::retire);
        order.returns().stream()
                .filter(SettleOrder::isBack)
                .forEach(back -> each(order, back.lines(), Listing::retire));
    }

    private static boolean isBack(Return back) {
        return back.status() == Return.Status.RECEIVED || back.status() == Return.Status.REFUNDED;
    }

    private void each(Order order, Collection<ListingId> parts, PartTransition giving) {
        var holder = new HolderId(order.checkout().value());
        for (var part : parts)
            listings.find(part)
                    .ifPresent(_ ->
                            listings.update(
                                    part,
                                    listing -> giving.give(listing, holder, clock.instant())));
    }

    /// What becomes of a part its holder does not keep.
    private interface PartTransition {
        Change<Listing> give(Listing listing, HolderId holder, Instant now);
    }
}
