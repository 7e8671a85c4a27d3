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
import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.OrderId;
import java.time.Instant;
import java.util.Collection;

/// Event handler: applies the state of an order to its parts and payments. It depends on the order
/// alone and is idempotent, so it can be repeated after a crash.
@UseCase
public final class SettleOrder implements EventHandler {
    private final Orders orders;
    private final Listings listings;
    private final ExecuteOrderPayments orderPayments;
    private final BusinessClock clock;

    public SettleOrder(
            Orders orders,
            Listings listings,
            ExecuteOrderPayments orderPayments,
            BusinessClock clock) {
        this.orders = orders;
        this.listings = listings;
        this.orderPayments = orderPayments;
        this.clock = clock;
    }

    @Override
    public boolean accepts(DomainEvent event) {
        return event instanceof OrderChanged;
    }

    @Override
    public void handle(StoredEvent event) {
        if (event.event() instanceof OrderChanged(var id, _, _)) settle(id);
    }

    /// Settles what can be settled now. When the provider does not respond, the pending event
    /// retries the rest.
    Order settleNowOrLater(OrderId id) {
        try {
            return settle(id);
        } catch (UnavailableException later) {
            return orders.get(id);
        }
    }

    /// Settles everything.
    ///
    /// @throws UnavailableException when the provider does not respond: retry later
    public Order settle(OrderId id) {
        var order = orders.get(id);
        settleParts(order);
        return orderPayments.execute(order);
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

    /// The transition of a part that its holder does not get.
    private interface PartTransition {
        Change<Listing> apply(Listing listing, HolderId holder, Instant now);
    }
}
