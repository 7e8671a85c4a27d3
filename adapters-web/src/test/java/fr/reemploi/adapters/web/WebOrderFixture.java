package fr.reemploi.adapters.web;

import fr.reemploi.application.Examples;
import fr.reemploi.application.checkout.ConfirmPayment;
import fr.reemploi.application.checkout.PlaceCheckout;
import fr.reemploi.application.order.BuyerOrderActions;
import fr.reemploi.application.order.InMemoryOrders;
import fr.reemploi.application.order.SellerOrderActions;
import fr.reemploi.application.payment.FakePayments;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shipping.QuoteDelivery;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipping.Destination;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Orders of every kind, made the way they are made in earnest.
public final class WebOrderFixture {
    private static final Map<String, Object> ADDRESS =
            Map.of(
                    "name", "Léa Port",
                    "line1", "1 quai du Port",
                    "postalCode", "44000",
                    "city", "Nantes",
                    "country", "FR");

    private final WebTestConfiguration.Beans beans;
    private final DeliveryMode mode;

    public WebOrderFixture(WebTestConfiguration.Beans rooms) {
        this(rooms, DeliveryMode.HOME);
    }

    public WebOrderFixture(WebTestConfiguration.Beans rooms, DeliveryMode mode) {
        this.beans = rooms;
        this.mode = mode;
    }

    public Checkout placed(Account buyer, Listing... parts) {
        var ids = Stream.of(parts).map(Listing::id).toList();
        var groups =
                beans.get(QuoteDelivery.class).quote(ids, new Destination("44000", "Nantes", "FR"));
        var form =
                Form.ofJson(
                        Map.of(
                                "listingIds", ids.stream().map(Object::toString).toList(),
                                "deliveries", groups.stream().map(this::choice).toList(),
                                "shippingAddress", ADDRESS));
        return beans.get(PlaceCheckout.class)
                .place(actor(buyer), new CheckoutId(Examples.IDS.next()), form);
    }

    public Order paid(Account buyer, Listing... parts) {
        var checkout = placed(buyer, parts);
        beans.get(FakePayments.class).succeed(checkout.currentPayment());
        beans.get(ConfirmPayment.class).confirm(checkout.currentPayment());
        return current(checkout.orders().getFirst());
    }

    public Order accepted(Account buyer, Account seller, Listing... parts) {
        return beans.get(SellerOrderActions.class).accept(actor(seller), paid(buyer, parts).id());
    }

    public Order shipped(Account buyer, Account seller, Listing... parts) {
        var parcel = Form.ofJson(Map.of("carrier", "Colissimo", "trackingNumber", "8L0123"));
        return beans.get(SellerOrderActions.class)
                .ship(actor(seller), accepted(buyer, seller, parts).id(), parcel);
    }

    public Order delivered(Account buyer, Account seller, Listing... parts) {
        return beans.get(BuyerOrderActions.class)
                .confirm(
                        actor(buyer),
                        shipped(buyer, seller, parts).id(),
                        Form.ofJson(Map.of("satisfied", false)));
    }

    public Order current(OrderId id) {
        return beans.get(InMemoryOrders.class).get(id);
    }

    private Map<String, Object> choice(QuoteDelivery.SellerQuote group) {
        var offer =
                group.offers().stream().filter(candidate -> candidate.mode() == mode).findFirst();
        return Map.of("sellerId", group.seller().toString(), "offerId", offer.orElseThrow().id());
    }

    public static Actor actor(Account account) {
        var roles = EnumSet.of(Role.BUYER);
        if (account.seller().isPresent()) roles.add(Role.SELLER);
        return new Actor(account.id(), roles, new SessionId(Examples.IDS.next()));
    }

    static List<String> ids(Listing... parts) {
        return Stream.of(parts).map(part -> part.id().toString()).toList();
    }
}
