package fr.reemploi.bootstrap.datafolder;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static fr.reemploi.application.Examples.aHolder;
import static fr.reemploi.application.Examples.aSeller;
import static fr.reemploi.application.order.OrderExamples.aPaidOrder;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.settings.SettingsChanged;
import fr.reemploi.application.shipment.Shipments;
import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.application.webhook.WebhookReceived;
import fr.reemploi.bootstrap.config.CoreConfiguration;
import fr.reemploi.bootstrap.config.Stores;
import fr.reemploi.domain.account.AccountEvent;
import fr.reemploi.domain.account.AccountEvent.AccountErased;
import fr.reemploi.domain.account.AccountEvent.AccountRegistered;
import fr.reemploi.domain.account.AccountEvent.AccountReinstated;
import fr.reemploi.domain.account.AccountEvent.AccountSuspended;
import fr.reemploi.domain.account.AccountEvent.PasswordChanged;
import fr.reemploi.domain.account.AccountEvent.PasswordResetRequested;
import fr.reemploi.domain.account.AccountEvent.SecondFactorChanged;
import fr.reemploi.domain.account.AccountEvent.SellerProfileChanged;
import fr.reemploi.domain.account.SecondFactorAction;
import fr.reemploi.domain.checkout.CheckoutChanged;
import fr.reemploi.domain.checkout.CheckoutStatus;
import fr.reemploi.domain.listing.ListingEvent;
import fr.reemploi.domain.listing.ListingEvent.ListingDeleted;
import fr.reemploi.domain.listing.ListingEvent.ListingPublished;
import fr.reemploi.domain.listing.ListingEvent.ListingReleased;
import fr.reemploi.domain.listing.ListingEvent.ListingReserved;
import fr.reemploi.domain.listing.ListingEvent.ListingSold;
import fr.reemploi.domain.listing.ListingEvent.ListingWithdrawn;
import fr.reemploi.domain.listing.ListingEvent.PhotoRemoved;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderChanged;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shipment.ShipmentChanged;
import fr.reemploi.domain.shipping.Carrier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Undelivered events of every kind.
final class SamplePendingEvents {
    private final Stores stores;

    SamplePendingEvents(Stores stores) {
        this.stores = stores;
    }

    void store(SampleSales sales) {
        ofAnAccount();
        ofAListing();
        ofAnOrder(sales.store(aPaidOrder()));
        ofAShipment(sales.store(aPaidOrder().accept(NOON).now()));
        ofSettings();
        for (var topic : WebhookEvent.Topic.values()) webhookEvent(topic);
        stores.webhookInbox().polledUntil("stripe", NOON);
    }

    private void ofAnAccount() {
        var account = aSeller();
        var id = account.id();
        List<AccountEvent> events =
                List.of(
                        new AccountRegistered(id, NOON),
                        new PasswordChanged(id, NOON),
                        new PasswordResetRequested(id, NOON),
                        new SellerProfileChanged(id, NOON),
                        new AccountSuspended(id, NOON),
                        new AccountReinstated(id, NOON),
                        new SecondFactorChanged(
                                id, SecondFactorAction.ENABLED, Optional.of(id), NOON),
                        new SecondFactorChanged(
                                id, SecondFactorAction.RESET, Optional.empty(), NOON),
                        new AccountErased(id, NOON));
        stores.aggregate(Accounts.class).save(change(account, events));
    }

    private void ofAListing() {
        var listing = aDraft();
        var id = listing.id();
        var holder = aHolder();
        List<ListingEvent> events =
                List.of(
                        new ListingPublished(id, NOON),
                        new ListingReserved(id, holder, NOON.plusSeconds(1_800), NOON),
                        new ListingReleased(id, holder, NOON),
                        new ListingSold(id, holder, NOON),
                        new ListingWithdrawn(id, NOON),
                        new ListingDeleted(id, NOON),
                        new PhotoRemoved(id, IDS.next().toString(), NOON));
        stores.aggregate(Listings.class).save(change(listing, events));
    }

    private void ofAnOrder(Order order) {
        var orderEvents =
                Arrays.stream(OrderEventType.values())
                        .map(type -> new OrderChanged(order.id(), type, NOON))
                        .toList();
        stores.aggregate(Orders.class).update(order.id(), stored -> change(stored, orderEvents));
        var checkoutEvents =
                Arrays.stream(CheckoutStatus.values())
                        .map(to -> new CheckoutChanged(order.checkout(), to, NOON))
                        .toList();
        stores.aggregate(Checkouts.class)
                .update(order.checkout(), stored -> change(stored, checkoutEvents));
    }

    private void ofAShipment(Order order) {
        var events = List.of(new ShipmentChanged(order.id(), NOON));
        stores.aggregate(Shipments.class)
                .update(order.id(), new Carrier("boxtal"), stored -> change(stored, events));
    }

    private void ofSettings() {
        var by = aSeller().id();
        for (var descriptor : CoreConfiguration.SECTIONS.all()) {
            var section = descriptor.id();
            var events = List.of(new SettingsChanged(section, List.of("a", "b"), by, NOON));
            stores.settings().save(change(stores.settings().of(section), events));
        }
    }

    private void webhookEvent(WebhookEvent.Topic topic) {
        var webhookEvent = new WebhookEvent("evt_" + topic, topic, IDS.next().toString());
        stores.webhookInbox().add(IDS.next(), new WebhookReceived("stripe", webhookEvent, NOON));
    }

    private static <A> Change<A> change(A aggregate, List<? extends DomainEvent> events) {
        return new Change<>(aggregate, List.copyOf(events), true);
    }
}
