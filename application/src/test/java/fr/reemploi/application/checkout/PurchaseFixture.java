package fr.reemploi.application.checkout;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAddress;

import fr.reemploi.application.Examples;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.order.BuyerOrderActions;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.order.ReturnParts;
import fr.reemploi.application.order.SellerOrderActions;
import fr.reemploi.application.payment.FakePayments;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.AdvanceableClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shipment.ReadShipment;
import fr.reemploi.application.shipment.ShipOrder;
import fr.reemploi.application.shipping.InMemoryCarrier;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Offer;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shipping.Destination;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// A complete purchase on an application in memory: helpers for the actions of buyer and seller.
public final class PurchaseFixture {
    public final InMemoryApplication application;
    public final AdvanceableClock clock = application.businessClock;
    final FakePayments provider = application.provider();
    final Accounts accounts = application.accounts;
    final Listings listings = application.listings;
    public final Orders orders = application.orders;
    final Checkouts checkouts = application.checkouts;
    final ConfirmPayment confirm = application.confirmPayment;
    public final SellerOrderActions seller = application.sellerOrderActions;
    final BuyerOrderActions buyer = application.buyerOrderActions;
    public final ReturnParts returns = application.returnParts;
    public final ReconcilePayments reconcilePayments = application.reconcilePayments;
    public final InMemoryCarrier carrier = application.carrier();
    public final ShipOrder shipOrder = application.shipOrder;
    public final ReadShipment readShipment = application.readShipment;

    private final Map<Form, Map<String, Object>> forms = new IdentityHashMap<>();

    public PurchaseFixture() {
        this(new InMemoryApplication());
    }

    public PurchaseFixture(InMemoryApplication application) {
        this.application = application;
        super();
    }

    public void advance(Duration by) {
        clock.advance(by);
    }

    /// A signed-in buyer.
    public Actor aBuyer() {
        return actor(accounts.save(Change.of(Examples.anAccount())), Role.BUYER);
    }

    public Actor aSeller() {
        return actor(accounts.save(Change.of(Examples.aSeller())), Role.SELLER);
    }

    public Actor anAdministrator() {
        return actor(
                accounts.save(Change.of(Examples.anAccount().grant(Role.ADMIN).now())), Role.ADMIN);
    }

    private static Actor actor(Account account, Role role) {
        return new Actor(account.id(), EnumSet.of(Role.BUYER, role), new SessionId(IDS.next()));
    }

    /// A published part: 89 €, with a core deposit of 25 €.
    public ListingId aPart(Actor of) {
        return listings.save(Change.of(Examples.aPublishedListing(of.account()))).id();
    }

    /// The same part, which can also be shipped to a pickup point.
    public ListingId aCarrierPart(Actor of) {
        var full = Examples.fullDetails();
        var offer = full.offer();
        var allModes =
                new Offer(
                        offer.price(),
                        offer.vatScheme(),
                        offer.warrantyMonths(),
                        offer.coreDeposit(),
                        EnumSet.allOf(DeliveryMode.class));
        var details =
                new ListingDetails(
                        full.sku(),
                        full.title(),
                        full.description(),
                        full.part(),
                        full.donor(),
                        allModes,
                        full.parcel(),
                        full.location());
        var part = Examples.aDraft(of.account(), details).addPhoto(Examples.aPhoto(), NOON).now();
        return listings.save(Change.of(part.publish(NOON).now())).id();
    }

    /// A paid and accepted order, to be shipped to a pickup point.
    public Order acceptedForCarrier(Actor buyerActor, Actor sellerActor) {
        var basket = basket(DeliveryMode.PICKUP_POINT, aCarrierPart(sellerActor));
        var checkout =
                application.placeCheckout.place(buyerActor, new CheckoutId(IDS.next()), basket);
        provider.succeed(checkout.currentPayment());
        confirm.confirm(checkout.currentPayment());
        return seller.accept(sellerActor, checkout.orders().getFirst());
    }

    /// Checks out these parts, with local pickup from each seller.
    Checkout checkout(Actor buyerActor, ListingId... parts) {
        return application.placeCheckout.place(
                buyerActor, new CheckoutId(IDS.next()), basket(parts));
    }

    /// The form a browser would send for these parts.
    Form basket(ListingId... parts) {
        return basket(DeliveryMode.HOME, parts);
    }

    /// The same form, not yet read.
    Form basketAgain(Form basket) {
        return Form.ofJson(forms.getOrDefault(basket, Map.of()));
    }

    Form basket(DeliveryMode mode, ListingId... parts) {
        var ids = Arrays.stream(parts).map(ListingId::toString).toList();
        var address = anAddress();
        var groups = application.quoteDelivery.quote(List.of(parts), Destination.of(address));
        var deliveries =
                groups.stream()
                        .map(group ->
                                Map.<String, Object>of(
                                        "sellerId",
                                        group.seller().toString(),
                                        "pickupPointId",
                                        "FR-066974",
                                        "offerId",
                                        group.offers().stream()
                                                .filter(offer -> offer.mode() == mode)
                                                .findFirst()
                                                .orElseThrow()
                                                .id()))
                        .toList();
        var fields =
                Map.<String, Object>of(
                        "listingIds", ids,
                        "deliveries", deliveries,
                        "shippingAddress", address());
        var form = Form.ofJson(fields);
        forms.put(form, fields);
        return form;
    }

    static Map<String, Object> address() {
        var address = anAddress();
        return Map.of(
                "name", address.name(),
                "line1", address.line1(),
                "postalCode", address.postalCode(),
                "city", address.city(),
                "country", address.country());
    }

    /// Checks out, pays and processes the webhook.
    public Order paidOrder(Actor buyerActor, ListingId... parts) {
        var checkout = checkout(buyerActor, parts);
        provider.succeed(checkout.currentPayment());
        confirm.confirm(checkout.currentPayment());
        return orders.get(checkout.orders().getFirst());
    }

    /// A paid, accepted, shipped and received order.
    public Order deliveredOrder(Actor buyerActor, Actor sellerActor, ListingId... parts) {
        var order = paidOrder(buyerActor, parts);
        seller.accept(sellerActor, order.id());
        seller.ship(sellerActor, order.id(), Form.ofJson(Map.of("carrier", "Colissimo")));
        return buyer.confirm(buyerActor, order.id(), Form.ofJson(Map.of()));
    }

    /// A delivered order after its claim window.
    Order completedOrder(Actor buyerActor, Actor sellerActor, ListingId... parts) {
        var order = deliveredOrder(buyerActor, sellerActor, parts);
        advance(Duration.ofDays(2));
        runJobs();
        return orders.get(order.id());
    }

    /// Runs the background jobs, relay and deadlines, until nothing is left to do.
    public void runJobs() {
        for (var round = 0; round < 50; round++) {
            if (application.relayEvents.relay()
                            + application.processDeadlines.process()
                            + application.trackParcels.trackDue()
                    == 0) return;
        }
        throw new AssertionError("background jobs do not terminate");
    }

    Listing part(ListingId id) {
        return listings.get(id);
    }
}
