package fr.reemploi.adapters.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.MarketplaceFixture;
import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.adapters.web.WebOrderFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.application.order.ReturnParts;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderStatus;
import fr.reemploi.domain.order.Return;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class SalePagesTest {
    private static final WebFixture FIXTURE = new WebFixture();

    private final WebOrderFixture orders = new WebOrderFixture(FIXTURE.application);
    private final TestBrowser browser = new TestBrowser(FIXTURE);
    private Account buyer;
    private Account seller;
    private Listing part;

    @BeforeEach
    void begin() {
        buyer = FIXTURE.marketplace.buyer(Examples.IDS.next() + "@example.fr");
        seller = FIXTURE.marketplace.seller(Examples.IDS.next() + "@example.fr");
        part = FIXTURE.marketplace.onSale(seller.id(), "Démarreur");
        browser.signedIn(seller);
    }

    @Test
    void sales_are_linked_from_the_stock_and_from_every_page() {
        assertThat(browser.read("/vendeur/commandes")).contains("Aucune vente");
        var order = orders.paid(buyer, part);
        assertThat(browser.read("/vendeur")).contains("href=\"/vendeur/commandes\"");
        assertThat(browser.read("/")).contains("href=\"/vendeur/commandes\"");
        assertThat(browser.read("/vendeur/commandes"))
                .contains(
                        order.number().value(), "Démarreur", "Léa", "href=\"" + page(order) + "\"");
    }

    @Test
    void a_sale_is_accepted_and_shipped() {
        var order = orders.paid(buyer, part);
        assertThat(actions(order)).containsExactly("accept", "decline");
        assertThat(browser.page())
                .contains("4 mars 2026", "1 quai du Port")
                .contains("Commission de la place de marché");
        browser.submit(page(order), Map.of("action", "accept"));
        assertThat(actions(order)).containsExactly("ship");
        var nameless = press(order, Map.of("action", "ship", "ship.trackingNumber", "8L"));
        assertThat(nameless.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.text(nameless))
                .contains("id=\"f-ship-carrier-fault\"", "value=\"8L\"");
        browser.submit(
                page(order),
                Map.of(
                        "action",
                        "ship",
                        "ship.carrier",
                        "Chronopost",
                        "ship.trackingNumber",
                        "8L"));
        assertThat(browser.read(page(order))).contains("Chronopost · suivi 8L", "est en route");
        assertThat(status(order)).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void a_seller_sees_the_commission_and_the_net_amount() {
        var order = orders.paid(buyer, part);
        // 8 % of 89 €, and 20 % VAT on it; the shipping goes to the seller
        assertThat(browser.read(page(order))).contains("−8,54 €", "98,36 €");
    }

    @Test
    void declining_requires_a_reason_which_the_buyer_sees() {
        var order = orders.paid(buyer, part);
        var silent = press(order, Map.of("action", "decline"));
        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.text(silent)).contains("id=\"f-decline-reason-fault\"");
        press(order, Map.of("action", "decline", "decline.reason", "Vendue au comptoir"));
        assertThat(status(order)).isEqualTo(OrderStatus.DECLINED);
        var other = new TestBrowser(FIXTURE).signedIn(buyer);
        assertThat(other.read("/commandes/" + order.id()))
                .contains("Vendue au comptoir", "Tout vous est remboursé", "−131,90 €");
    }

    @Test
    void parts_for_local_pickup_are_handed_over() {
        var collected = new WebOrderFixture(FIXTURE.application, DeliveryMode.LOCAL_PICKUP);
        var order = collected.accepted(buyer, seller, part);
        assertThat(actions(order)).containsExactly("hand-over");
        browser.submit(page(order), Map.of("action", "hand-over"));
        assertThat(status(order)).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void the_core_is_returned_and_its_deposit_refunded() {
        var order = orders.delivered(buyer, seller, part);
        assertThat(actions(order)).containsExactly("receive-core");
        browser.submit(page(order), Map.of("action", "receive-core"));
        assertThat(browser.read(page(order))).contains("−25 €", "Ancienne pièce rendue");
        assertThat(actions(order)).isEmpty();
    }

    @Test
    void a_return_is_approved_and_received() {
        var order = returned();
        assertThat(actions(order)).contains("approve-return", "reject-return");
        assertThat(browser.page()).contains("Cassé net", "7 mars 2026");
        browser.submit(page(order), Map.of("action", "approve-return"));
        assertThat(actions(order)).contains("receive-return");
        browser.submit(page(order), Map.of("action", "receive-return"));
        assertThat(status(order)).isEqualTo(OrderStatus.REFUNDED);
        assertThat(browser.read(page(order))).contains("remboursé", "−131,90 €");
    }

    @Test
    void rejecting_a_return_requires_a_reason() {
        var order = returned();
        var silent = press(order, Map.of("action", "reject-return"));
        assertThat(TestBrowser.text(silent)).contains("id=\"f-reject-comment-fault\"");
        press(order, Map.of("action", "reject-return", "reject.comment", "Parti entier"));
        assertThat(orders.current(order.id()).returns().getFirst().status())
                .isEqualTo(Return.Status.REJECTED);
        var other = new TestBrowser(FIXTURE).signedIn(buyer);
        assertThat(other.read("/commandes/" + order.id())).contains("Parti entier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"accept", "decline", "ship", "hand-over", "receive-core", "approve-return"})
    void the_sale_of_another_seller_is_not_found(String action) {
        var order = orders.paid(buyer, part);
        var fields = Map.of("action", action, "decline.reason", "x", "ship.carrier", "x");
        var stranger =
                new TestBrowser(FIXTURE)
                        .signedIn(FIXTURE.marketplace.seller(Examples.IDS.next() + "@example.fr"));
        assertThat(stranger.open(page(order)).getStatus()).isEqualTo(404);
        assertThat(stranger.submit(page(order), fields).getStatus()).isEqualTo(404);
        var other = new TestBrowser(FIXTURE).signedIn(buyer);
        assertThat(other.open(page(order)).getRedirectedUrl())
                .isEqualTo("/commandes/" + order.id());
        other.open("/");
        assertThat(other.submit(page(order), fields).getStatus()).isBetween(403, 404);
        assertThat(status(order)).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void when_the_session_has_ended_a_decline_form_is_restored_on_the_sale_after_sign_in() {
        var order = orders.paid(buyer, part);
        browser.open(page(order));
        browser.signOut();
        var fields = Map.of("action", "decline", "decline.reason", "Pièce fendue");
        assertThat(browser.submit(page(order), fields).getStatus()).isEqualTo(401);
        var signedIn =
                browser.submit(
                        "/connexion",
                        Map.of(
                                "email", seller.email().value(),
                                "password", MarketplaceFixture.PASSWORD,
                                "resume", browser.hidden("resume")));
        assertThat(TestBrowser.text(signedIn))
                .contains("Pièce fendue</textarea>", "Vous revoilà", "L’acheteur a payé");
    }

    @Test
    void an_account_without_seller_profile_is_redirected_to_create_one() {
        var other = new TestBrowser(FIXTURE).signedIn(buyer);
        assertThat(other.open("/vendeur/commandes").getRedirectedUrl()).isEqualTo("/vendre");
        assertThat(other.open("/vendeur/livraison").getRedirectedUrl()).isEqualTo("/vendre");
    }

    private Order returned() {
        var order = orders.delivered(buyer, seller, part);
        var form = Form.ofJson(Map.of("reason", "damaged", "comment", "Cassé net"));
        FIXTURE.get(ReturnParts.class).request(WebOrderFixture.actor(buyer), order.id(), form);
        return order;
    }

    private List<String> actions(Order order) {
        return Pattern.compile("name=\"action\" value=\"([a-z-]+)\"")
                .matcher(browser.read(page(order)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private MockHttpServletResponse press(Order order, Map<String, ?> fields) {
        browser.open(page(order));
        return browser.submit(page(order), fields);
    }

    private OrderStatus status(Order order) {
        return orders.current(order.id()).status(Examples.NOON);
    }

    private static String page(Order order) {
        return "/vendeur/commandes/" + order.id();
    }
}
