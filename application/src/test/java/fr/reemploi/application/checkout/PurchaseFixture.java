package fr.reemploi.application.checkout;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAddress;

import fr.reemploi.application.Examples;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.InMemoryAccounts;
import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.listing.InMemoryPhotoStore;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.order.BuyerOrderActions;
import fr.reemploi.application.order.DecideDispute;
import fr.reemploi.application.order.ExecuteSettlement;
import fr.reemploi.application.order.InMemoryOrders;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.order.ReturnParts;
import fr.reemploi.application.order.SellerOrderActions;
import fr.reemploi.application.order.SettleOrder;
import fr.reemploi.application.order.SuspendAccount;
import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.outbox.RelayEvents;
import fr.reemploi.application.payment.FakePayments;
import fr.reemploi.application.payment.InMemorySellerDebts;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.FakeSecrets;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.shipment.BuyLabel;
import fr.reemploi.application.shipment.DescribeParcel;
import fr.reemploi.application.shipment.HandleParcelWebhook;
import fr.reemploi.application.shipment.InMemoryLabelFiles;
import fr.reemploi.application.shipment.InMemoryShipments;
import fr.reemploi.application.shipment.LabelFiles;
import fr.reemploi.application.shipment.ReadShipment;
import fr.reemploi.application.shipment.ResolveLabelPurchase;
import fr.reemploi.application.shipment.ShipOrder;
import fr.reemploi.application.shipment.Shipments;
import fr.reemploi.application.shipment.SyncOrderWithShipment;
import fr.reemploi.application.shipment.TrackParcels;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.shipping.Carriers;
import fr.reemploi.application.shipping.FindPickupPoints;
import fr.reemploi.application.shipping.InMemoryCarrier;
import fr.reemploi.application.shipping.InMemorySellerRatesStore;
import fr.reemploi.application.shipping.QuoteDelivery;
import fr.reemploi.application.shipping.SignedOffers;
import fr.reemploi.application.shipping.WeightEstimator;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.catalogue.Catalogue;
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
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Destination;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/// A complete purchase on fakes: use cases, an adjustable clock, and helpers for the actions of
/// buyer and seller.
public final class PurchaseFixture {
    private static final Catalogue CATALOGUE = Catalogue.load();

    private Instant now = NOON;
    public final BusinessClock clock = () -> now;
    final InMemoryOutbox outbox = new InMemoryOutbox();
    final FakePayments provider = new FakePayments(clock);
    final Accounts accounts;
    final Listings listings;
    public final Orders orders;
    final Checkouts checkouts;
    final SellerDebts debts;
    public final QuoteDelivery quotes;
    final PlaceCheckout place;
    final BuyerCheckoutActions pay;
    final ConfirmPayment confirm;
    public final SettleOrder settle;
    public final SellerOrderActions seller;
    final BuyerOrderActions buyer;
    final ReturnParts returns;
    final DecideDispute disputes;
    final ProcessDeadlines deadlines;
    final RelayEvents relayEvents;
    public final ReconcilePayments reconcilePayments;
    final SuspendAccount suspendAccount;
    public final InMemoryCarrier carrier = new InMemoryCarrier(Carrier.MONDIAL_RELAY);
    final Shipments shipments;
    final LabelFiles labels;
    public final ShipOrder shipOrder;
    public final ResolveLabelPurchase resolveLabelPurchase;
    final TrackParcels trackParcels;
    public final HandleParcelWebhook handleParcelWebhook;
    public final ReadShipment readShipment;

    public PurchaseFixture() {
        this(new Ports() {});
    }

    /// Lets a test wrap the ports.
    interface Ports {
        default <T> T wrap(Class<T> port, T real) {
            return real;
        }
    }

    PurchaseFixture(Ports ports) {
        accounts = ports.wrap(Accounts.class, new InMemoryAccounts(outbox));
        listings = ports.wrap(Listings.class, new InMemoryListings(outbox));
        orders = ports.wrap(Orders.class, new InMemoryOrders(outbox));
        checkouts = ports.wrap(Checkouts.class, new InMemoryCheckouts(outbox));
        debts = ports.wrap(SellerDebts.class, new InMemorySellerDebts());
        var payments = ports.wrap(Payments.class, provider);
        var grids = new InMemorySellerRatesStore();
        var signedOffers = new SignedOffers(new FakeSecrets());
        shipments = ports.wrap(Shipments.class, new InMemoryShipments(outbox));
        labels = ports.wrap(LabelFiles.class, new InMemoryLabelFiles());
        var weightEstimator = new WeightEstimator(CATALOGUE);
        var carriers = new Carriers(List.of(ports.wrap(CarrierService.class, carrier)));
        quotes =
                new QuoteDelivery(
                        listings, accounts, grids, carriers, weightEstimator, signedOffers, clock);
        var points = new FindPickupPoints(carriers, clock);
        var executeSettlement = new ExecuteSettlement(orders, accounts, debts, payments, clock);
        settle = new SettleOrder(orders, listings, executeSettlement, clock);
        var settleCheckout =
                new SettleCheckout(checkouts, orders, listings, payments, settle, clock);
        var open =
                new CreatePaymentSession(
                        payments, checkouts, new PublicUrl("http://localhost", false));
        var sales =
                new PrepareSales(
                        accounts, listings, signedOffers, points, _ -> new SettingValues(Map.of()));
        place = new PlaceCheckout(sales, listings, orders, checkouts, open, IDS, clock);
        pay = new BuyerCheckoutActions(checkouts, orders, open, settleCheckout, clock);
        confirm = new ConfirmPayment(checkouts, payments, settleCheckout);
        seller = new SellerOrderActions(orders, settle, clock);
        buyer = new BuyerOrderActions(orders, settle, clock);
        returns = new ReturnParts(orders, settle, new InMemoryPhotoStore(), clock);
        disputes = new DecideDispute(orders, settle, clock);
        var syncOrderWithShipment = new SyncOrderWithShipment(shipments, orders, clock);
        var parcel = new DescribeParcel(accounts, listings, weightEstimator, clock);
        var buyLabel = new BuyLabel(shipments, carriers, parcel, labels, clock);
        shipOrder =
                new ShipOrder(orders, shipments, seller, buyLabel, syncOrderWithShipment, clock);
        resolveLabelPurchase =
                new ResolveLabelPurchase(orders, shipments, syncOrderWithShipment, clock);
        trackParcels = new TrackParcels(shipments, carriers, labels, clock);
        handleParcelWebhook = new HandleParcelWebhook(shipments, syncOrderWithShipment, clock);
        readShipment = new ReadShipment(orders, shipments, labels, clock);
        deadlines = new ProcessDeadlines(checkouts, orders, confirm, settleCheckout, settle, clock);
        suspendAccount = new SuspendAccount(accounts, orders, settle, clock);
        reconcilePayments = new ReconcilePayments(orders, checkouts, payments, clock);
        relayEvents =
                new RelayEvents(
                        outbox,
                        List.of(settle, settleCheckout, suspendAccount, syncOrderWithShipment),
                        clock);
    }

    public void advance(Duration by) {
        now = now.plus(by);
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
        var full = Examples.fullContent();
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
        return listings.save(Change.of(part.publish(false, NOON).now())).id();
    }

    /// A paid and accepted order, to be shipped to a pickup point.
    public Order acceptedForCarrier(Actor buyerActor, Actor sellerActor) {
        var basket = basket(DeliveryMode.PICKUP_POINT, aCarrierPart(sellerActor));
        var checkout = place.place(buyerActor, new CheckoutId(IDS.next()), basket);
        provider.succeed(checkout.currentPayment());
        confirm.confirm(checkout.currentPayment());
        return seller.accept(sellerActor, checkout.orders().getFirst());
    }

    /// Checks out these parts, with local pickup from each seller.
    Checkout checkout(Actor buyerActor, ListingId... parts) {
        return place.place(buyerActor, new CheckoutId(IDS.next()), basket(parts));
    }

    /// The form a browser would send for these parts.
    Form basket(ListingId... parts) {
        return basket(DeliveryMode.HOME, parts);
    }

    Form basket(DeliveryMode mode, ListingId... parts) {
        var ids = Arrays.stream(parts).map(ListingId::toString).toList();
        var address = anAddress();
        var groups = quotes.quote(List.of(parts), Destination.of(address));
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
        return Form.ofJson(
                Map.of(
                        "listingIds", ids,
                        "deliveries", deliveries,
                        "shippingAddress", address()));
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
            if (relayEvents.relay() + deadlines.process() + trackParcels.trackDue() == 0) return;
        }
        throw new AssertionError("background jobs do not terminate");
    }

    Listing part(ListingId id) {
        return listings.get(id);
    }
}
