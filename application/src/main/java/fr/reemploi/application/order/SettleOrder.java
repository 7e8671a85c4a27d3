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
    private final ExecuteSettlement settlement;
    private final BusinessClock clock;

    public SettleOrder(
            Orders orders, Listings listings, ExecuteSettlement settlement, BusinessClock clock) {
        this.orders = orders;
        this.listings = listings;
        this.settlement = settlement;
        this.clock = clock;
    }

    @Override
    public void handle(StoredEvent event) {
        if (event.event() instanceof OrderChanged(var id, _, _)) settle(id);
    }

    /// Settles now what can be settled. What the provider does not answer is left to the event that
    /// tells of it, which is tried until he does.
    Order settleNowOrLater(OrderId id) {
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
        settleParts(order);
        return settlement.execute(order);
    }

    private void settleParts(Order order) {
        var all = order.sale().listings();
        if (order.state() instanceof Cancelled || order.state() instanceof Expired)
            updateParts(order, all, Listing::release);
        else if (order.state() instanceof Declined)
            updateParts(order, all, Listing::withdrawAfterSale);
        order.returns().stream()
                .filter(SettleOrder::isReceived)
                .forEach(orderReturn ->
                        updateParts(order, orderReturn.listings(), Listing::withdrawAfterSale));
    }

    private static boolean isReceived(Return orderReturn) {
        return orderReturn.status() == Return.Status.RECEIVED
                || orderReturn.status() == Return.Status.REFUNDED;
    }

    private void updateParts(Order order, Collection<ListingId> parts, PartTransition giving) {
        var holder = new HolderId(order.checkout().value());
        for (var part : parts)
            listings.find(part)
                    .ifPresent(_ ->
                            listings.update(
                                    part,
                                    listing -> giving.apply(listing, holder, clock.instant())));
    }

    /// What becomes of a part its holder does not keep.
    private interface PartTransition {
        Change<Listing> apply(Listing listing, HolderId holder, Instant now);
    }
}
