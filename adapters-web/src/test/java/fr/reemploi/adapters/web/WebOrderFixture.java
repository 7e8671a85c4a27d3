package fr.reemploi.adapters.web;

import fr.reemploi.application.Examples;
import fr.reemploi.application.InMemoryApplication;
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

    private final InMemoryApplication application;
    private final DeliveryMode mode;

    public WebOrderFixture(InMemoryApplication application) {
        this(application, DeliveryMode.HOME);
    }

    public WebOrderFixture(InMemoryApplication application, DeliveryMode mode) {
        this.application = application;
        this.mode = mode;
    }

    public Checkout placed(Account buyer, Listing... parts) {
        var ids = Stream.of(parts).map(Listing::id).toList();
        var groups = application.quoteDelivery.quote(ids, new Destination("44000", "Nantes", "FR"));
        var form =
                Form.ofJson(
                        Map.of(
                                "listingIds", ids.stream().map(Object::toString).toList(),
                                "deliveries", groups.stream().map(this::choice).toList(),
                                "shippingAddress", ADDRESS));
        return application.placeCheckout.place(
                actor(buyer), new CheckoutId(Examples.IDS.next()), form);
    }

    public Order paid(Account buyer, Listing... parts) {
        var checkout = placed(buyer, parts);
        application.provider().succeed(checkout.currentPayment());
        application.confirmPayment.confirm(checkout.currentPayment());
        return current(checkout.orders().getFirst());
    }

    public Order accepted(Account buyer, Account seller, Listing... parts) {
        return application.sellerOrderActions.accept(actor(seller), paid(buyer, parts).id());
    }

    public Order shipped(Account buyer, Account seller, Listing... parts) {
        var parcel = Form.ofJson(Map.of("carrier", "Colissimo", "trackingNumber", "8L0123"));
        return application.sellerOrderActions.ship(
                actor(seller), accepted(buyer, seller, parts).id(), parcel);
    }

    public Order delivered(Account buyer, Account seller, Listing... parts) {
        return application.buyerOrderActions.confirm(
                actor(buyer),
                shipped(buyer, seller, parts).id(),
                Form.ofJson(Map.of("satisfied", false)));
    }

    public Order current(OrderId id) {
        return application.orders.get(id);
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
