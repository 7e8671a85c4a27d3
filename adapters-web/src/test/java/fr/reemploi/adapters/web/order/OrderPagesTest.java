package fr.reemploi.adapters.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.MarketplaceFixture;
import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.adapters.web.WebOrderFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderStatus;
import fr.reemploi.domain.order.Return;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

class OrderPagesTest {
    private static final WebFixture FIXTURE = new WebFixture();

    private final WebOrderFixture orders = new WebOrderFixture(FIXTURE.application);
    private final TestBrowser buyer = new TestBrowser(FIXTURE);
    private Account account;
    private Account seller;
    private Listing starter;
    private Listing lamp;

    @BeforeEach
    void begin() {
        account = FIXTURE.marketplace.buyer(Examples.IDS.next() + "@example.fr");
        seller = FIXTURE.marketplace.seller(Examples.IDS.next() + "@example.fr");
        starter = FIXTURE.marketplace.onSale(seller.id(), "Démarreur");
        lamp = FIXTURE.marketplace.onSale(seller.id(), "Phare");
        buyer.signedIn(account);
    }

    @Test
    void orders_are_listed_newest_first_a_page_at_a_time() {
        assertThat(buyer.read("/commandes")).contains("encore rien commandé");
        for (var i = 0; i < 26; i++)
            orders.paid(account, FIXTURE.marketplace.onSale(seller.id(), "Pièce n° " + i + "."));
        var first = buyer.read("/commandes");
        assertThat(first.split("<li>", -1)).hasSize(25);
        assertThat(first).contains("131,90 €", "payée", "Casse de l'Ouest");
        var next = first.replaceAll("(?s).*href=\"(/commandes\\?cursor=[^\"]+)\".*", "$1");
        assertThat(buyer.read(next).split("<li>", -1)).hasSize(3);
        assertThat(buyer.open("/commandes?cursor=stolen").getStatus()).isEqualTo(200);
    }

    @Test
    void an_order_page_shows_all_a_buyer_must_know() {
        var order = orders.shipped(account, seller, starter, lamp);
        assertThat(buyer.read(page(order)))
                .contains(order.number().value(), "est en route", "23 mars 2026")
                .contains("Démarreur", "Phare", "125 000 km", "Garantie 12 mois")
                .contains("SIRET 73282932000074", "Colissimo · suivi 8L0123", "1 quai du Port")
                .contains("178 €", "50 €", "29,90 €", "257,90 €")
                .contains("Commande passée", "Payée", "Acceptée par le vendeur", "Expédiée")
                .doesNotContain("Commission", "Versement");
    }

    @Test
    void only_available_actions_have_a_button() {
        var paid = orders.paid(account, starter);
        assertThat(actions(paid)).containsExactly("cancel");
        assertThat(buyer.page()).contains("4 mars 2026");
        var shipped = orders.shipped(account, seller, lamp);
        assertThat(actions(shipped)).containsExactly("confirm-receipt", "close", "dispute");
        buyer.submit(page(shipped), Map.of("action", "confirm-receipt"));
        assertThat(actions(shipped)).containsExactly("close", "return", "dispute");
        buyer.submit(page(shipped), Map.of("action", "close"));
        assertThat(actions(shipped)).containsExactly("return");
        assertThat(status(shipped)).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void the_invoice_is_available_once_the_seller_has_accepted() {
        var paid = orders.paid(account, starter);
        assertThat(buyer.read(page(paid))).doesNotContain("/facture");
        assertThat(buyer.open(page(paid) + "/facture").getStatus()).isEqualTo(409);
        var shipped = orders.shipped(account, seller, lamp);
        assertThat(buyer.read(page(shipped))).contains("href=\"" + page(shipped) + "/facture\"");
        var invoice = buyer.open(page(shipped) + "/facture");
        assertThat(invoice.getStatus()).isEqualTo(200);
        assertThat(invoice.getContentType()).isEqualTo("application/pdf");
        var stranger = new TestBrowser(FIXTURE);
        stranger.signedIn(FIXTURE.marketplace.buyer(Examples.IDS.next() + "@example.fr"));
        assertThat(stranger.open(page(shipped) + "/facture").getStatus()).isEqualTo(404);
    }

    @Test
    void before_it_is_paid_its_page_leads_to_the_payment() {
        var checkout = orders.placed(account, starter);
        assertThat(buyer.read("/commandes/" + checkout.orders().getFirst()))
                .contains("href=\"/commandes/paiement/" + checkout.id() + "\"");
    }

    @Test
    void an_order_cancelled_before_acceptance_is_refunded() {
        var order = orders.paid(account, starter);
        buyer.open(page(order));
        var done = buyer.submit(page(order), Map.of("action", "cancel"));
        assertThat(buyer.read(done.getRedirectedUrl()))
                .contains("La commande est annulée", "Remboursé le 2 mars 2026", "−131,90 €");
        assertThat(buyer.submit(page(order), Map.of("action", "cancel")).getStatus())
                .isEqualTo(303);
    }

    @Test
    void a_late_action_is_reported_on_the_page_not_as_an_error() {
        var order = orders.accepted(account, seller, starter);
        var answer = press(order, Map.of("action", "cancel"));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(TestBrowser.text(answer)).contains("id=\"faults\"", "Le vendeur a accepté");
    }

    @Test
    void a_return_has_a_reason_parts_and_photos() {
        var order = orders.delivered(account, seller, starter, lamp);
        var fields = aReturn();
        fields.put("return.listingIds", lamp.id());
        var photo = new MockMultipartFile("photos", "1.jpg", "image/jpeg", new byte[] {1});
        buyer.open(page(order));
        fields.put("batch", buyer.hidden("batch"));
        var response = buyer.submit(page(order), fields, photo);
        assertThat(response.getRedirectedUrl()).endsWith("?ok=return");
        assertThat(buyer.submit("/commandes/" + order.id(), fields).getRedirectedUrl())
                .endsWith("?ok=return");
        var request = orders.current(order.id()).returns().getFirst();
        assertThat(request.listings()).containsExactly(lamp.id());
        assertThat(request.photos()).hasSize(1);
        assertThat(buyer.read(response.getRedirectedUrl()))
                .contains("Elle est arrivée abîmée</strong> · Phare", "Verre &lt;fendu&gt;")
                .contains("à la charge du vendeur", "7 mars 2026", "value=\"add-return-photos\"")
                .doesNotContain("value=\"return\"");
    }

    @Test
    void every_error_of_a_return_is_shown_at_once_and_no_input_is_lost() {
        var order = orders.delivered(account, seller, starter, lamp);
        var fields = Map.of("action", "return", "return.reason", "", "return.comment", " ");
        var answer = press(order, fields);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.text(answer))
                .contains("id=\"f-return-reason-fault\"", "id=\"f-return-comment-fault\"")
                .contains("id=\"f-return-listingIds-fault\"", "<details class=\"ask\" open>");
        var half = new LinkedHashMap<>(aReturn());
        half.put("return.listingIds", lamp.id());
        half.put("return.reason", "");
        assertThat(TestBrowser.text(press(order, half)))
                .contains("Verre &lt;fendu&gt;</textarea>")
                .contains("value=\"" + lamp.id() + "\" checked")
                .doesNotContain("id=\"f-return-comment-fault\"");
        assertThat(orders.current(order.id()).returns()).isEmpty();
    }

    @Test
    void an_unreadable_photo_does_not_undo_the_return() {
        var order = orders.delivered(account, seller, starter);
        var fields = aReturn();
        fields.put("return.listingIds", starter.id());
        var broken =
                new MockMultipartFile(
                        "photos",
                        "x.jpg",
                        "image/jpeg",
                        "broken".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        buyer.open(page(order));
        var answer = buyer.submit(page(order), fields, broken);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.text(answer)).contains("id=\"f-photos-fault\"", "add-return-photos");
        assertThat(orders.current(order.id()).returns())
                .extracting(Return::status)
                .containsExactly(Return.Status.REQUESTED);
    }

    @Test
    void a_dispute_goes_to_the_operator() {
        var order = orders.shipped(account, seller, starter);
        var empty = press(order, Map.of("action", "dispute", "dispute.reason", "Rien reçu"));
        assertThat(TestBrowser.text(empty))
                .contains("id=\"f-dispute-comment-fault\"", "value=\"Rien reçu\"");
        press(
                order,
                Map.of(
                        "action", "dispute",
                        "dispute.reason", "Rien reçu",
                        "dispute.comment", "Le colis est perdu."));
        assertThat(buyer.read(page(order))).contains("ouvert un litige : Rien reçu", "tranche");
        assertThat(actions(order)).isEmpty();
    }

    @Test
    void local_pickup_shows_the_address_of_the_seller() {
        var collected = new WebOrderFixture(FIXTURE.application, DeliveryMode.LOCAL_PICKUP);
        var order = collected.accepted(account, seller, starter);
        assertThat(buyer.read(page(order)))
                .contains("retrait sur place", "12 rue des Épaves", "Convenez avec le vendeur");
    }

    @Test
    void when_the_session_has_ended_a_dispute_form_is_restored_after_sign_in() {
        var order = orders.shipped(account, seller, starter);
        buyer.open(page(order));
        buyer.signOut();
        var signIn =
                buyer.submit(
                        page(order),
                        Map.of("action", "dispute", "dispute.comment", "Un long récit"));
        assertThat(signIn.getStatus()).isEqualTo(401);
        var back =
                buyer.submit(
                        "/connexion",
                        Map.of(
                                "email", account.email().value(),
                                "password", MarketplaceFixture.PASSWORD,
                                "resume", buyer.hidden("resume")));
        assertThat(TestBrowser.text(back)).contains("Un long récit</textarea>", "Vous revoilà");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancel",
                "confirm-receipt",
                "close",
                "return",
                "add-return-photos",
                "dispute"
            })
    void the_order_of_another_buyer_is_not_found(String action) {
        var order = orders.shipped(account, seller, starter);
        var stranger =
                new TestBrowser(FIXTURE)
                        .signedIn(FIXTURE.marketplace.seller(Examples.IDS.next() + "@example.fr"));
        assertThat(stranger.open(page(order)).getStatus()).isEqualTo(404);
        var fields = new LinkedHashMap<>(aReturn());
        fields.put("action", action);
        fields.put("dispute.reason", "x");
        fields.put("dispute.comment", "x");
        fields.put("return.listingIds", starter.id());
        assertThat(stranger.submit(page(order), fields).getStatus()).isEqualTo(404);
        assertThat(status(order)).isEqualTo(OrderStatus.SHIPPED);
        assertThat(new TestBrowser(FIXTURE).open(page(order)).getRedirectedUrl())
                .startsWith("/connexion?retour=");
    }

    @Test
    void the_seller_is_redirected_to_the_sale() {
        var order = orders.shipped(account, seller, starter);
        var other = new TestBrowser(FIXTURE).signedIn(seller);
        assertThat(other.open(page(order)).getRedirectedUrl())
                .isEqualTo("/vendeur/commandes/" + order.id());
        assertThat(other.submit(page(order), Map.of("action", "close")).getStatus()).isEqualTo(403);
        assertThat(other.open("/commandes/zzz").getStatus()).isEqualTo(404);
        other.open("/");
        assertThat(other.submit(page(order), Map.of("action", "steal")).getStatus()).isEqualTo(404);
    }

    private List<String> actions(Order order) {
        var buttons =
                java.util.regex.Pattern.compile("name=\"action\" value=\"([a-z-]+)\"")
                        .matcher(buyer.read(page(order)));
        return buttons.results().map(match -> match.group(1)).toList();
    }

    private MockHttpServletResponse press(Order order, Map<String, ?> fields) {
        buyer.open(page(order));
        return buyer.submit(page(order), fields);
    }

    private static Map<String, Object> aReturn() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("action", "return");
        fields.put("return.reason", "damaged");
        fields.put("return.comment", "Verre <fendu>");
        return fields;
    }

    private OrderStatus status(Order order) {
        return orders.current(order.id()).status(Examples.NOON);
    }

    private static String page(Order order) {
        return "/commandes/" + order.id();
    }
}
