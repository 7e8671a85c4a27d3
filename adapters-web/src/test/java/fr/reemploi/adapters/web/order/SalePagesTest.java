package fr.reemploi.adapters.web.order;

import static org.assertj.core.api.Assertions.assertThat;

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
    void a_seller_finds_his_sales_from_his_stock_and_from_every_page() {
        assertThat(browser.read("/vendeur/commandes")).contains("Aucune vente");
        var order = orders.paid(buyer, part);
        assertThat(browser.read("/vendeur")).contains("href=\"/vendeur/commandes\"");
        assertThat(browser.read("/")).contains("href=\"/vendeur/commandes\"");
        assertThat(browser.read("/vendeur/commandes"))
                .contains(
                        order.number().value(), "Démarreur", "Léa", "href=\"" + page(order) + "\"");
    }

    @Test
    void a_sale_goes_from_accepting_to_the_parcel() {
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
    void a_seller_sees_what_the_marketplace_takes_and_what_is_his() {
        var order = orders.paid(buyer, part);
        // 8 % of 89 €, and 20 % VAT on it; the delivery is his
        assertThat(browser.read(page(order))).contains("−8,54 €", "98,36 €");
    }

    @Test
    void declining_takes_a_reason_the_buyer_reads() {
        var order = orders.paid(buyer, part);
        var silent = press(order, Map.of("action", "decline"));
        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.text(silent)).contains("id=\"f-decline-reason-fault\"");
        press(order, Map.of("action", "decline", "decline.reason", "Vendue au comptoir"));
        assertThat(status(order)).isEqualTo(OrderStatus.DECLINED);
        var his = new TestBrowser(FIXTURE).signedIn(buyer);
        assertThat(his.read("/commandes/" + order.id()))
                .contains("Vendue au comptoir", "Tout vous est remboursé", "−131,90 €");
    }

    @Test
    void fetched_parts_are_handed_over() {
        var collected = new WebOrderFixture(FIXTURE.application, DeliveryMode.LOCAL_PICKUP);
        var order = collected.accepted(buyer, seller, part);
        assertThat(actions(order)).containsExactly("hand-over");
        browser.submit(page(order), Map.of("action", "hand-over"));
        assertThat(status(order)).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void the_worn_part_comes_back_and_so_does_its_deposit() {
        var order = orders.delivered(buyer, seller, part);
        assertThat(actions(order)).containsExactly("take-core");
        browser.submit(page(order), Map.of("action", "take-core"));
        assertThat(browser.read(page(order))).contains("−25 €", "Ancienne pièce rendue");
        assertThat(actions(order)).isEmpty();
    }

    @Test
    void a_return_is_answered_and_received() {
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
    void a_refused_return_says_why() {
        var order = returned();
        var silent = press(order, Map.of("action", "reject-return"));
        assertThat(TestBrowser.text(silent)).contains("id=\"f-refuse-comment-fault\"");
        press(order, Map.of("action", "reject-return", "reject.comment", "Parti entier"));
        assertThat(orders.current(order.id()).returns().getFirst().status())
                .isEqualTo(Return.Status.REJECTED);
        var his = new TestBrowser(FIXTURE).signedIn(buyer);
        assertThat(his.read("/commandes/" + order.id())).contains("Parti entier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"accept", "decline", "ship", "hand-over", "take-core", "approve-return"})
    void anothers_sale_is_not_there(String action) {
        var order = orders.paid(buyer, part);
        var fields = Map.of("action", action, "decline.reason", "x", "ship.carrier", "x");
        var stranger =
                new TestBrowser(FIXTURE)
                        .signedIn(FIXTURE.marketplace.seller(Examples.IDS.next() + "@example.fr"));
        assertThat(stranger.open(page(order)).getStatus()).isEqualTo(404);
        assertThat(stranger.submit(page(order), fields).getStatus()).isEqualTo(404);
        var his = new TestBrowser(FIXTURE).signedIn(buyer);
        assertThat(his.open(page(order)).getRedirectedUrl()).isEqualTo("/commandes/" + order.id());
        his.open("/");
        assertThat(his.submit(page(order), fields).getStatus()).isBetween(403, 404);
        assertThat(status(order)).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void who_sells_nothing_is_shown_how_to_begin() {
        var his = new TestBrowser(FIXTURE).signedIn(buyer);
        assertThat(his.open("/vendeur/commandes").getRedirectedUrl()).isEqualTo("/vendre");
        assertThat(his.open("/vendeur/livraison").getRedirectedUrl()).isEqualTo("/vendre");
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
