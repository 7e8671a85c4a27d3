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

/// A part carried to a pickup point: choosing it, and sending it.
class ShipmentPagesTest {
    private static final String RELAY = "mondial-relay.RELAY.relay:";

    private final WebFixture rooms = new WebFixture();
    private final TestBrowser buyer = new TestBrowser(rooms);
    private final TestBrowser seller = new TestBrowser(rooms);
    private Account account;
    private Account vendor;

    @BeforeEach
    void begin() {
        account = rooms.yard.buyer(Examples.IDS.next() + "@example.fr");
        vendor = rooms.yard.seller(Examples.IDS.next() + "@example.fr");
    }

    @Test
    void a_buyer_who_chooses_a_relay_is_shown_those_near_him() {
        open();

        var page = TestBrowser.words(press("deliveries", Map.of("deliveries[0].offerId", RELAY)));

        assertThat(page)
                .contains("Tabac des Halles", "12 rue Rambuteau, 75001 Paris", "à 250 m")
                .contains("lundi 09:00–12:00, 14:00–19:00")
                .contains("hx-select-oob=\"#points-0\"");
        var home = TestBrowser.words(press("deliveries", Map.of()));
        assertThat(home).doesNotContain("Tabac des Halles").contains("id=\"points-0\"");
    }

    @Test
    void paying_without_having_chosen_a_relay_shows_them_with_the_fault() {
        open();
        var chosen = offer(TestBrowser.words(press("deliveries", Map.of())));

        var answer = press("pay", Map.of("deliveries[0].offerId", chosen));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.words(answer))
                .contains("href=\"#f-deliveries-0-pickupPointId\"", "Tabac des Halles");
    }

    @Test
    void a_carrier_that_does_not_tell_its_relays_says_so() {
        open();
        press("deliveries", Map.of());
        var carrier = rooms.get(InMemoryCarrier.class);
        carrier.points();

        var page = TestBrowser.words(press("deliveries", Map.of("deliveries[0].offerId", RELAY)));

        assertThat(page).contains("ne donne pas ses points relais");
    }

    @Test
    void the_seller_buys_the_label_with_one_button_and_prints_it() {
        var order = bought();
        assertThat(order.sale().delivery().pickupPoint()).contains("FR-066974");
        assertThat(seller.read(page(order))).contains("Acheter l’étiquette", "Tabac des Halles");

        seller.press(page(order), Map.of("action", "label"));

        assertThat(now(order).status(Examples.NOON)).isEqualTo(OrderStatus.SHIPPED);
        assertThat(seller.read(page(order))).contains("Mondial Relay", "/etiquette\"");
        var label = seller.look(page(order) + "/etiquette");
        assertThat(label.getContentType()).startsWith("application/pdf");
        assertThat(buyer.read("/commandes/" + order.id())).doesNotContain("/etiquette");
        assertThat(buyer.look(page(order) + "/etiquette").getStatus()).isEqualTo(404);
    }

    @Test
    void a_refused_label_is_told_in_the_carriers_words() {
        var order = bought();
        rooms.get(InMemoryCarrier.class).refuse("Colis <trop> long");

        var answer = seller.press(page(order), Map.of("action", "label"));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(TestBrowser.words(answer)).contains("Colis &lt;trop&gt; long");
        seller.press(page(order), Map.of("action", "ship-own", "ship.carrier", "Colissimo"));
        assertThat(now(order).shipment().orElseThrow().carrier()).isEqualTo("Colissimo");
    }

    @Test
    void a_label_nobody_answered_for_asks_for_its_number() {
        var order = bought();
        var carrier = rooms.get(InMemoryCarrier.class);
        carrier.beUnknown();
        seller.press(page(order), Map.of("action", "label"));
        carrier.beWell();

        assertThat(seller.read(page(order)))
                .contains("on ne sait pas si l’étiquette a été achetée", "value=\"label-bought\"")
                .doesNotContain("value=\"label\"");
        var empty = seller.press(page(order), Map.of("action", "label-bought"));
        assertThat(empty.getStatus()).isEqualTo(422);
        seller.press(page(order), Map.of("action", "label-bought", "ship.trackingNumber", "81"));
        assertThat(now(order).shipment().orElseThrow().trackingNumber()).contains("81");
    }

    @Test
    void a_blank_carrier_never_buys_a_label() {
        var order = bought();

        var answer = seller.press(page(order), Map.of("action", "ship-own", "ship.carrier", " "));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(rooms.get(InMemoryCarrier.class).sold()).isZero();
    }

    private Order bought() {
        open();
        var chosen = offer(TestBrowser.words(press("deliveries", Map.of())));
        press(
                "pay",
                Map.of(
                        "deliveries[0].offerId",
                        chosen,
                        "deliveries[0].pickupPointId",
                        "FR-066974"));
        var order = rooms.get(Orders.class).after(Optional.empty(), 10).getFirst();
        var checkout = order.checkout();
        var payment = rooms.get(Checkouts.class).get(checkout).payment();
        rooms.get(FakePayments.class).succeed(payment);
        rooms.get(ConfirmPayment.class).confirm(payment);
        seller.signedIn(vendor);
        return rooms.get(SellerOrderActions.class)
                .accept(WebOrderFixture.actor(vendor), order.id());
    }

    private Order now(Order order) {
        return rooms.get(InMemoryOrders.class).get(order.id());
    }

    private static String page(Order order) {
        return "/vendeur/commandes/" + order.id();
    }

    /// What the page sends for the relay.
    private static String offer(String page) {
        var from = page.indexOf(RELAY);
        return page.substring(from, page.indexOf('"', from));
    }

    private void open() {
        var part = rooms.yard.toCarry(vendor.id(), "Démarreur");
        buyer.press("/panier", Map.of("piece", List.of(part.id())));
        buyer.signedIn(account);
        buyer.read("/panier/commander");
    }

    private MockHttpServletResponse press(String action, Map<String, String> more) {
        var typed = new LinkedHashMap<String, Object>();
        typed.put("key", buyer.hidden("key"));
        typed.put("listingIds", buyer.hidden("listingIds"));
        typed.put("deliveries[0].sellerId", vendor.id().toString());
        typed.put("shippingAddress.name", "Léa Martin");
        typed.put("shippingAddress.line1", "3 quai de la Fosse");
        typed.put("shippingAddress.postalCode", "44000");
        typed.put("shippingAddress.city", "Nantes");
        typed.put("shippingAddress.country", "FR");
        typed.put("action", action);
        typed.putAll(more);
        return buyer.press("/panier/commander", typed);
    }
}
