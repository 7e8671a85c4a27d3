package fr.reemploi.adapters.web.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.MarketplaceFixture;
import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.adapters.web.WebTestConfiguration;
import fr.reemploi.application.Examples;
import fr.reemploi.application.checkout.InMemoryCheckouts;
import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.order.InMemoryOrders;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.payment.FakePayments;
import fr.reemploi.application.shipping.InMemoryTariffGrids;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.listing.HolderId;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.order.Order;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckoutPagesTest {
    private static final Pattern WAY =
            Pattern.compile("name=\"(deliveries\\[\\d]\\.offerId)\" value=\"([^\"]+)\" checked");

    private final WebFixture rooms = new WebFixture();
    private final TestBrowser buyer = new TestBrowser(rooms);
    private Account account;
    private Account seller;
    private Account other;
    private Listing starter;
    private Listing lamp;

    @BeforeEach
    void begin() {
        account = rooms.yard.buyer(Examples.IDS.next() + "@example.fr");
        seller = rooms.yard.seller(Examples.IDS.next() + "@example.fr");
        other = rooms.yard.seller(Examples.IDS.next() + "@example.fr");
        starter = rooms.yard.onSale(seller.id(), "Démarreur");
        lamp = rooms.yard.onSale(other.id(), "Phare");
        buyer.press("/panier", Map.of("piece", List.of(starter.id(), lamp.id())));
    }

    @Test
    void who_is_not_signed_in_signs_in_first_and_comes_back() {
        var answer = buyer.look("/panier/commander");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/connexion?retour=%2Fpanier%2Fcommander");
        buyer.look(answer.getRedirectedUrl());
        var inside =
                buyer.press(
                        "/connexion",
                        Map.of(
                                "email", account.email().value(),
                                "password", MarketplaceFixture.PASSWORD,
                                "retour", buyer.hidden("retour")));
        assertThat(inside.getRedirectedUrl()).isEqualTo("/panier/commander");
        assertThat(buyer.read("/panier/commander")).contains("Démarreur", "Phare", "value=\"Léa\"");
    }

    @Test
    void every_fault_of_the_address_is_shown_at_once_and_nothing_typed_is_lost() {
        open();
        var typed = address();
        typed.put("shippingAddress.line1", "");
        typed.put("shippingAddress.postalCode", "4400");
        typed.put("shippingAddress.city", "Nantes <3");
        typed.put("action", "deliveries");
        var answer = send(typed);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.words(answer))
                .contains("id=\"f-shippingAddress-line1-fault\"")
                .contains("id=\"f-shippingAddress-postalCode-fault\"")
                .contains("href=\"#f-shippingAddress-postalCode\"")
                .contains("value=\"4400\"", "value=\"Nantes &lt;3\"", "2 points sont à corriger")
                .doesNotContain("value=\"pay\"");
    }

    @Test
    void deliveries_are_offered_for_each_seller_once_the_address_is_known() {
        open();
        assertThat(buyer.page()).doesNotContain("value=\"pay\"");
        var page = TestBrowser.words(deliveries());
        assertThat(WAY.matcher(page).results()).hasSize(2);
        assertThat(page)
                .contains("livraison à domicile", "retrait sur place", "17,90 €", "gratuit")
                .contains("263,80 €")
                .contains("value=\"pay\"");
    }

    @Test
    void htmx_gets_the_form_alone_with_the_sum_of_what_is_chosen() throws Exception {
        open();
        deliveries();
        var typed = form();
        typed.put("deliveries[0].offerId", "collect.on-site.collect:x");
        typed.put("action", "deliveries");
        var page = TestBrowser.words(buyer.refine("/panier/commander", typed, "sums"));
        assertThat(page).doesNotContain("<html").contains("245,90 €");
    }

    @Test
    void one_pays_for_all_sellers_at_once_and_the_basket_is_empty() {
        var placed = buy();
        assertThat(placed.getStatus()).isEqualTo(303);
        assertThat(placed.getRedirectedUrl()).startsWith("/bac-a-sable/").endsWith("-1");
        assertThat(orders()).hasSize(2).allMatch(one -> one.sale().shipping().minor() == 1_790);
        assertThat(buyer.read("/panier")).contains("Votre panier est vide");
        assertThat(buyer.read(placed.getRedirectedUrl()))
                .contains("class=\"sandbox\"", "263,80 €", "Refuser le paiement");
    }

    @Test
    void sent_twice_it_is_one_checkout() {
        open();
        deliveries();
        var typed = form();
        typed.put("action", "pay");
        var first = send(typed).getRedirectedUrl();
        assertThat(send(typed).getRedirectedUrl()).isEqualTo(first);
        assertThat(rooms.get(InMemoryCheckouts.class).after(Optional.empty(), 9)).hasSize(1);
        assertThat(orders()).hasSize(2);
    }

    @Test
    void the_same_key_sent_by_another_is_another_purchase() {
        open();
        deliveries();
        var typed = form();
        typed.put("action", "pay");
        send(typed);
        var thief = new TestBrowser(rooms).signedIn(rooms.yard.buyer("voleur@example.fr"));
        assertThat(thief.press("/panier/commander", typed).getStatus()).isEqualTo(409);
        assertThat(rooms.get(InMemoryCheckouts.class).after(Optional.empty(), 9)).hasSize(1);
    }

    @Test
    void when_somebody_was_faster_the_basket_comes_back_and_the_address_is_kept() {
        open();
        deliveries();
        var typed = form();
        typed.put("shippingAddress.line2", "Bâtiment B");
        typed.put("action", "pay");
        var until = Examples.NOON.plus(Duration.ofMinutes(30));
        rooms.get(InMemoryListings.class)
                .update(
                        lamp.id(),
                        one ->
                                one.reserve(
                                        new HolderId(Examples.IDS.next()), until, Examples.NOON));
        var answer = send(typed);
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(TestBrowser.words(answer))
                .contains("Une pièce n’est plus disponible")
                .contains("Phare</strong> Quelqu’un est en train de l’acheter")
                .contains("Commander le reste");
        assertThat(orders()).isEmpty();

        var rest = new LinkedHashMap<>(buyer.kept());
        rest.put("action", "deliveries");
        assertThat(TestBrowser.words(send(rest)))
                .contains("value=\"Bâtiment B\"", "value=\"44000\"", "Démarreur", "value=\"pay\"")
                .doesNotContain("Phare");
    }

    @Test
    void removing_a_part_on_the_way_keeps_what_was_typed() {
        open();
        deliveries();
        var typed = form();
        typed.put("piece", lamp.id());
        var page = TestBrowser.words(buyer.press("/panier/retirer", typed));
        assertThat(page)
                .contains("Démarreur", "value=\"Léa Port\"", "Commander le reste")
                .doesNotContain("Phare");
    }

    @Test
    void an_offer_that_ran_out_is_made_again_with_the_same_choice() {
        open();
        deliveries();
        var typed = form();
        typed.put("deliveries[0].offerId", collected());
        rooms.get(WebTestConfiguration.AdvanceableClock.class).advance(Duration.ofMinutes(31));
        typed.put("action", "pay");
        var answer = send(typed);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.words(answer)).contains("id=\"f-deliveries-0-offerId-fault\"");
        assertThat(form().get("deliveries[0].offerId").toString()).startsWith("collect.");

        var again = form();
        again.put("action", "pay");
        assertThat(send(again).getStatus()).isEqualTo(303);
        assertThat(orders()).anyMatch(one -> one.sale().delivery().isCollected());
    }

    @Test
    void a_seller_who_cannot_deliver_there_is_told_before_paying() {
        var grids = rooms.get(InMemoryTariffGrids.class);
        grids.save(grids.of(other.id()).revise(false, List.of()));
        open();
        var page = TestBrowser.words(deliveries());
        assertThat(page).contains("ne livre pas à cette adresse").doesNotContain("value=\"pay\"");
    }

    @Test
    void when_the_session_has_ended_the_address_comes_back_after_signing_in() {
        open();
        deliveries();
        var typed = form();
        typed.put("shippingAddress.line2", "3e étage");
        typed.put("action", "pay");
        buyer.signOut();
        var signIn = send(typed);
        assertThat(signIn.getStatus()).isEqualTo(401);
        var back =
                buyer.press(
                        "/connexion",
                        Map.of(
                                "email", account.email().value(),
                                "password", MarketplaceFixture.PASSWORD,
                                "resume", buyer.hidden("resume"),
                                "retour", buyer.hidden("retour")));
        assertThat(TestBrowser.words(back))
                .contains("Vous revoilà", "value=\"3e étage\"", "Démarreur");
        assertThat(orders()).isEmpty();
    }

    @Test
    void the_next_purchase_knows_the_address() {
        buy();
        var more = rooms.yard.onSale(seller.id(), "Capot");
        buyer.press("/panier", Map.of("piece", more.id()));
        assertThat(buyer.read("/panier/commander")).contains("value=\"1 quai du Port\"");
    }

    @Test
    void when_the_bank_does_not_answer_the_parts_are_held_and_it_is_asked_again() {
        var bank = rooms.get(FakePayments.class);
        bank.beDown(true);
        var placed = buy();
        assertThat(placed.getRedirectedUrl()).startsWith("/commandes/paiement/");
        assertThat(buyer.read(placed.getRedirectedUrl())).contains("ne répond pas");
        bank.beDown(false);
        var again = buyer.press(placed.getRedirectedUrl(), Map.of("action", "again"));
        assertThat(again.getRedirectedUrl()).startsWith("/bac-a-sable/");
    }

    private void open() {
        buyer.signedIn(account);
        buyer.look("/panier/commander");
    }

    private org.springframework.mock.web.MockHttpServletResponse deliveries() {
        var typed = address();
        typed.put("action", "deliveries");
        return send(typed);
    }

    private org.springframework.mock.web.MockHttpServletResponse buy() {
        open();
        deliveries();
        var typed = form();
        typed.put("action", "pay");
        return send(typed);
    }

    /// The form as it stands in the page: hidden fields, the address, the ways ticked.
    private Map<String, Object> form() {
        var typed = address();
        var ways = WAY.matcher(buyer.page());
        while (ways.find()) typed.put(ways.group(1), ways.group(2));
        return typed;
    }

    private String collected() {
        var way = Pattern.compile("value=\"(collect\\.[^\"]+)\"").matcher(buyer.page());
        assertThat(way.find()).isTrue();
        return way.group(1);
    }

    private Map<String, Object> address() {
        var typed = new LinkedHashMap<String, Object>(buyer.kept());
        typed.put("shippingAddress.name", "Léa Port");
        typed.put("shippingAddress.line1", "1 quai du Port");
        typed.put("shippingAddress.line2", "");
        typed.put("shippingAddress.postalCode", "44000");
        typed.put("shippingAddress.city", "Nantes");
        typed.put("shippingAddress.country", "FR");
        return typed;
    }

    private org.springframework.mock.web.MockHttpServletResponse send(Map<String, Object> typed) {
        return buyer.press("/panier/commander", typed);
    }

    private List<Order> orders() {
        return rooms.get(InMemoryOrders.class)
                .ofBuyer(new Orders.AccountOrdersQuery(account.id(), 9, Optional.empty()))
                .items();
    }
}
