package fr.reemploi.adapters.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.adapters.web.WebOrderFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.checkout.ConfirmPayment;
import fr.reemploi.application.order.InMemoryOrders;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.order.SellerOrderActions;
import fr.reemploi.application.payment.FakePayments;
import fr.reemploi.application.shipping.InMemoryCarrier;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/// Pickup point deliveries: selection by the buyer, label of the seller.
class ShipmentPagesTest {
    private static final String RELAY = "parcel-post.RELAY.pickup-point:";

    private final WebFixture fixture = new WebFixture();
    private final TestBrowser buyer = new TestBrowser(fixture);
    private final TestBrowser seller = new TestBrowser(fixture);
    private Account account;
    private Account vendor;

    @BeforeEach
    void begin() {
        account = fixture.marketplace.buyer(Examples.IDS.next() + "@example.fr");
        vendor = fixture.marketplace.seller(Examples.IDS.next() + "@example.fr");
    }

    @Test
    void choosing_a_pickup_delivery_shows_the_nearest_pickup_points() {
        open();

        var page = TestBrowser.text(press("deliveries", Map.of("deliveries[0].offerId", RELAY)));

        assertThat(page)
                .contains("Tabac des Halles", "12 rue Rambuteau, 75001 Paris", "à 250 m")
                .contains("lundi 09:00–12:00, 14:00–19:00")
                .contains("hx-select-oob=\"#points-0\"");
        var home = TestBrowser.text(press("deliveries", Map.of()));
        assertThat(home).doesNotContain("Tabac des Halles").contains("id=\"points-0\"");
    }

    @Test
    void paying_without_a_pickup_point_shows_them_with_the_error() {
        open();
        var offerId = offer(TestBrowser.text(press("deliveries", Map.of())));

        var answer = press("pay", Map.of("deliveries[0].offerId", offerId));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.text(answer))
                .contains("href=\"#f-deliveries-0-pickupPointId\"", "Tabac des Halles");
    }

    @Test
    void an_unavailable_list_of_pickup_points_is_reported() {
        open();
        press("deliveries", Map.of());
        var carrier = fixture.get(InMemoryCarrier.class);
        carrier.points();

        var page = TestBrowser.text(press("deliveries", Map.of("deliveries[0].offerId", RELAY)));

        assertThat(page).contains("ne donne pas ses points relais");
    }

    @Test
    void the_seller_buys_the_label_with_one_button_and_prints_it() {
        var order = acceptedOrder();
        assertThat(order.sale().delivery().pickupPoint()).contains("FR-066974");
        assertThat(seller.read(page(order))).contains("Acheter l’étiquette", "Tabac des Halles");

        seller.submit(page(order), Map.of("action", "label"));

        assertThat(current(order).status(Examples.NOON)).isEqualTo(OrderStatus.SHIPPED);
        assertThat(seller.read(page(order))).contains("Colis Postal", "/etiquette\"");
        var label = seller.open(page(order) + "/etiquette");
        assertThat(label.getContentType()).startsWith("application/pdf");
        assertThat(buyer.read("/commandes/" + order.id())).doesNotContain("/etiquette");
        assertThat(buyer.open(page(order) + "/etiquette").getStatus()).isEqualTo(404);
    }

    @Test
    void a_refused_label_shows_the_message_of_the_carrier() {
        var order = acceptedOrder();
        fixture.get(InMemoryCarrier.class).refuse("Colis <trop> long");

        var answer = seller.submit(page(order), Map.of("action", "label"));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(TestBrowser.text(answer)).contains("Colis &lt;trop&gt; long");
        seller.submit(page(order), Map.of("action", "ship-own", "ship.carrier", "Colissimo"));
        assertThat(current(order).tracking().orElseThrow().carrier()).isEqualTo("Colissimo");
    }

    @Test
    void a_label_with_unknown_outcome_asks_for_its_number() {
        var order = acceptedOrder();
        var carrier = fixture.get(InMemoryCarrier.class);
        carrier.setUnknownOutcome();
        seller.submit(page(order), Map.of("action", "label"));
        carrier.setUp();

        assertThat(seller.read(page(order)))
                .contains("on ne sait pas si l’étiquette a été achetée", "value=\"label-bought\"")
                .doesNotContain("value=\"label\"");
        var empty = seller.submit(page(order), Map.of("action", "label-bought"));
        assertThat(empty.getStatus()).isEqualTo(422);
        seller.submit(page(order), Map.of("action", "label-bought", "ship.trackingNumber", "81"));
        assertThat(current(order).tracking().orElseThrow().trackingNumber()).contains("81");
    }

    @Test
    void a_blank_carrier_never_buys_a_label() {
        var order = acceptedOrder();

        var answer = seller.submit(page(order), Map.of("action", "ship-own", "ship.carrier", " "));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(fixture.get(InMemoryCarrier.class).sold()).isZero();
    }

    private Order acceptedOrder() {
        open();
        var offerId = offer(TestBrowser.text(press("deliveries", Map.of())));
        press(
                "pay",
                Map.of(
                        "deliveries[0].offerId",
                        offerId,
                        "deliveries[0].pickupPointId",
                        "FR-066974"));
        var order = fixture.get(Orders.class).after(Optional.empty(), 10).getFirst();
        var checkout = order.checkout();
        var payment = fixture.get(Checkouts.class).get(checkout).currentPayment();
        fixture.get(FakePayments.class).succeed(payment);
        fixture.get(ConfirmPayment.class).confirm(payment);
        seller.signedIn(vendor);
        return fixture.get(SellerOrderActions.class)
                .accept(WebOrderFixture.actor(vendor), order.id());
    }

    private Order current(Order order) {
        return fixture.get(InMemoryOrders.class).get(order.id());
    }

    private static String page(Order order) {
        return "/vendeur/commandes/" + order.id();
    }

    /// Returns the form value of the pickup point delivery.
    private static String offer(String page) {
        var from = page.indexOf(RELAY);
        return page.substring(from, page.indexOf('"', from));
    }

    private void open() {
        var part = fixture.marketplace.onSaleWithPickupPoint(vendor.id(), "Démarreur");
        buyer.submit("/panier", Map.of("piece", List.of(part.id())));
        buyer.signedIn(account);
        buyer.read("/panier/commander");
    }

    private MockHttpServletResponse press(String action, Map<String, String> more) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("key", buyer.hidden("key"));
        fields.put("listingIds", buyer.hidden("listingIds"));
        fields.put("deliveries[0].sellerId", vendor.id().toString());
        fields.put("shippingAddress.name", "Léa Martin");
        fields.put("shippingAddress.line1", "3 quai de la Fosse");
        fields.put("shippingAddress.postalCode", "44000");
        fields.put("shippingAddress.city", "Nantes");
        fields.put("shippingAddress.country", "FR");
        fields.put("action", action);
        fields.putAll(more);
        return buyer.submit("/panier/commander", fields);
    }
}
