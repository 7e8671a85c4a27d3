package fr.reemploi.adapters.web.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.MarketplaceFixture;
import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.application.checkout.InMemoryCheckouts;
import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.order.InMemoryOrders;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.payment.FakePayments;
import fr.reemploi.application.shipping.InMemorySellerRatesStore;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AddressBook;
import fr.reemploi.domain.account.AddressId;
import fr.reemploi.domain.listing.HolderId;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.Offer;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.Money;
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

    private final WebFixture fixture = new WebFixture();
    private final TestBrowser buyer = new TestBrowser(fixture);
    private Account account;
    private Account seller;
    private Account other;
    private Listing starter;
    private Listing lamp;

    @BeforeEach
    void begin() {
        account = fixture.marketplace.buyer(Examples.IDS.next() + "@example.fr");
        seller = fixture.marketplace.seller(Examples.IDS.next() + "@example.fr");
        other = fixture.marketplace.seller(Examples.IDS.next() + "@example.fr");
        starter = fixture.marketplace.onSale(seller.id(), "Démarreur");
        lamp = fixture.marketplace.onSale(other.id(), "Phare");
        buyer.submit("/panier", Map.of("piece", List.of(starter.id(), lamp.id())));
    }

    @Test
    void anonymous_buyers_sign_in_first_and_return() {
        var answer = buyer.open("/panier/commander");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/connexion?retour=%2Fpanier%2Fcommander");
        buyer.open(answer.getRedirectedUrl());
        var inside =
                buyer.submit(
                        "/connexion",
                        Map.of(
                                "email", account.email().value(),
                                "password", MarketplaceFixture.PASSWORD,
                                "retour", buyer.hidden("retour")));
        assertThat(inside.getRedirectedUrl()).isEqualTo("/panier/commander");
        assertThat(buyer.read("/panier/commander")).contains("Démarreur", "Phare", "value=\"Léa\"");
    }

    @Test
    void every_error_of_the_address_is_shown_at_once_and_no_input_is_lost() {
        open();
        var fields = address();
        fields.put("shippingAddress.line1", "");
        fields.put("shippingAddress.postalCode", "4400");
        fields.put("shippingAddress.city", "Nantes <3");
        fields.put("action", "deliveries");
        var answer = send(fields);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.text(answer))
                .contains("id=\"f-shippingAddress-line1-fault\"")
                .contains("id=\"f-shippingAddress-postalCode-fault\"")
                .contains("href=\"#f-shippingAddress-postalCode\"")
                .contains("value=\"4400\"", "value=\"Nantes &lt;3\"", "2 points sont à corriger")
                .doesNotContain("value=\"pay\"");
    }

    @Test
    void deliveries_are_quoted_for_each_seller_once_the_address_is_valid() {
        open();
        assertThat(buyer.page()).doesNotContain("value=\"pay\"");
        var page = TestBrowser.text(deliveries());
        assertThat(WAY.matcher(page).results()).hasSize(2);
        assertThat(page)
                .contains("livraison à domicile", "retrait sur place", "17,90 €", "gratuit")
                .contains("263,80 €")
                .contains("value=\"pay\"");
    }

    @Test
    void a_saved_address_is_chosen_with_a_button_and_delivered_to() {
        open();
        assertThat(buyer.page()).doesNotContain("savedAddress");
        var saved =
                new AddressBook.SavedAddress(
                        new AddressId(Examples.IDS.next()), Examples.anAddress());
        fixture.application.addressBooks.save(AddressBook.empty(account.id()).add(saved));

        // without an order the first saved address is filled in
        open();
        assertThat(buyer.page())
                .contains("name=\"savedAddress\" value=\"" + saved.id() + "\"")
                .contains("value=\"" + saved.address().line1() + "\"");

        var fields = address();
        fields.put("savedAddress", saved.id().toString());
        var page = TestBrowser.text(send(fields));
        assertThat(page)
                .contains("value=\"" + saved.address().line1() + "\"", "value=\"pay\"")
                .doesNotContain("1 quai du Port");

        deliveries();
        fields = form();
        fields.put("shippingAddress.company", "Garage du Port");
        fields.put("shippingAddress.phone", "06 00 00 00 00");
        fields.put("action", "pay");
        assertThat(send(fields).getStatus()).isEqualTo(303);
        var to = orders().getFirst().sale().delivery().address();
        assertThat(to.company()).contains("Garage du Port");
        assertThat(to.phone()).isPresent();
    }

    @Test
    void the_button_of_an_address_deleted_meanwhile_changes_nothing() {
        open();
        var fields = address();
        fields.put("savedAddress", Examples.IDS.next().toString());

        assertThat(TestBrowser.text(send(fields)))
                .contains("value=\"1 quai du Port\"", "value=\"pay\"");
    }

    @Test
    void htmx_gets_the_form_only_with_the_total_of_the_selection() throws Exception {
        open();
        deliveries();
        var fields = form();
        fields.put("deliveries[0].offerId", "local-pickup.on-site.local-pickup:x");
        fields.put("action", "deliveries");
        var page = TestBrowser.text(buyer.submitForFragment("/panier/commander", fields, "sums"));
        assertThat(page).doesNotContain("<html").contains("245,90 €");
    }

    @Test
    void one_payment_covers_all_sellers_and_empties_the_basket() {
        var response = buy();
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getRedirectedUrl()).startsWith("/bac-a-sable/").endsWith("-1");
        assertThat(orders()).hasSize(2).allMatch(order -> order.sale().shipping().minor() == 1_790);
        assertThat(buyer.read("/panier")).contains("Votre panier est vide");
        assertThat(buyer.read(response.getRedirectedUrl()))
                .contains("class=\"sandbox\"", "263,80 €", "Refuser le paiement");
    }

    @Test
    void a_form_submitted_twice_creates_one_checkout() {
        open();
        deliveries();
        var fields = form();
        fields.put("action", "pay");
        var first = send(fields).getRedirectedUrl();
        assertThat(send(fields).getRedirectedUrl()).isEqualTo(first);
        assertThat(fixture.get(InMemoryCheckouts.class).after(Optional.empty(), 9)).hasSize(1);
        assertThat(orders()).hasSize(2);
    }

    @Test
    void a_purchase_that_cannot_be_paid_reserves_nothing_and_keeps_the_input() {
        open();
        deliveries();
        var fields = form();
        fields.put("shippingAddress.line2", "Bâtiment C");
        fields.put("action", "pay");
        fixture.application.provider().setUnavailable(true);

        var answer = send(fields);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(TestBrowser.text(answer))
                .contains("Le paiement est indisponible", "rien n’a été réservé")
                .contains("value=\"Bâtiment C\"", "Démarreur", "Phare");
        assertThat(orders()).isEmpty();

        fixture.application.provider().setUnavailable(false);
        assertThat(send(fields).getStatus()).isEqualTo(303);
    }

    @Test
    void the_same_key_from_another_account_is_another_checkout() {
        open();
        deliveries();
        var fields = form();
        fields.put("action", "pay");
        send(fields);
        var thief =
                new TestBrowser(fixture).signedIn(fixture.marketplace.buyer("voleur@example.fr"));
        assertThat(thief.submit("/panier/commander", fields).getStatus()).isEqualTo(409);
        assertThat(fixture.get(InMemoryCheckouts.class).after(Optional.empty(), 9)).hasSize(1);
    }

    @Test
    void when_a_part_is_no_longer_available_the_basket_is_shown_and_the_address_preserved() {
        open();
        deliveries();
        var fields = form();
        fields.put("shippingAddress.line2", "Bâtiment B");
        fields.put("action", "pay");
        var until = Examples.NOON.plus(Duration.ofMinutes(30));
        fixture.get(InMemoryListings.class)
                .update(
                        lamp.id(),
                        listing ->
                                listing.reserve(
                                        new HolderId(Examples.IDS.next()), until, Examples.NOON));
        var answer = send(fields);
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(TestBrowser.text(answer))
                .contains("Une pièce n’est plus disponible")
                .contains("Phare</strong> Quelqu’un est en train de l’acheter")
                .contains("Commander le reste");
        assertThat(orders()).isEmpty();

        var rest = new LinkedHashMap<>(buyer.hiddenFields());
        rest.put("action", "deliveries");
        assertThat(TestBrowser.text(send(rest)))
                .contains("value=\"Bâtiment B\"", "value=\"44000\"", "Démarreur", "value=\"pay\"")
                .doesNotContain("Phare");
    }

    @Test
    void a_raised_price_is_shown_beside_the_old_one_and_confirmed_by_paying() {
        open();
        deliveries();
        var fields = form();
        fields.put("action", "pay");
        raise(lamp, 890_000);

        var answer = send(fields);

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(plain(answer))
                .contains("Un prix a changé", "Phare", "89 € auparavant, 8 900 € maintenant")
                .contains("Le nouveau total est de 9 074,80 €", "value=\"pay\"");
        assertThat(orders()).isEmpty();

        var confirmed = form();
        confirmed.put("action", "pay");
        assertThat(send(confirmed).getStatus()).isEqualTo(303);
        assertThat(orders()).anyMatch(order -> order.sale().items().minor() == 890_000);
    }

    @Test
    void a_price_that_changes_before_the_first_quote_is_stated_too() {
        open();
        raise(starter, 9_500);
        assertThat(plain(deliveries()))
                .contains("Un prix a changé", "89 € auparavant, 95 € maintenant");
        assertThat(plain(deliveries())).doesNotContain("Un prix a changé");
    }

    private void raise(Listing part, long cents) {
        fixture.get(InMemoryListings.class)
                .update(
                        part.id(),
                        listing -> {
                            var details = listing.details();
                            var offer = details.offer();
                            var raised =
                                    new Offer(
                                            Optional.of(Money.cents(cents)),
                                            offer.vatScheme(),
                                            offer.warrantyMonths(),
                                            offer.coreDeposit(),
                                            offer.deliveryModes());
                            return listing.updateDetails(
                                    new ListingDetails(
                                            details.sku(),
                                            details.title(),
                                            details.description(),
                                            details.part(),
                                            details.donor(),
                                            raised,
                                            details.parcel(),
                                            details.location()),
                                    Examples.NOON);
                        });
    }

    /// The text of a page with plain spaces.
    private static String plain(org.springframework.mock.web.MockHttpServletResponse answer) {
        return TestBrowser.text(answer).replaceAll("\\h", " ");
    }

    @Test
    void removing_a_part_during_checkout_preserves_the_input() {
        open();
        deliveries();
        var fields = form();
        fields.put("piece", lamp.id());
        var page = TestBrowser.text(buyer.submit("/panier/retirer", fields));
        assertThat(page)
                .contains("Démarreur", "value=\"Léa Port\"", "Commander le reste")
                .doesNotContain("Phare");
    }

    @Test
    void an_expired_offer_is_quoted_again_with_the_same_selection() {
        open();
        deliveries();
        var fields = form();
        fields.put("deliveries[0].offerId", collected());
        fixture.application.businessClock.advance(Duration.ofMinutes(31));
        fields.put("action", "pay");
        var answer = send(fields);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.text(answer)).contains("id=\"f-deliveries-0-offerId-fault\"");
        assertThat(form().get("deliveries[0].offerId").toString()).startsWith("local-pickup.");

        var again = form();
        again.put("action", "pay");
        assertThat(send(again).getStatus()).isEqualTo(303);
        assertThat(orders()).anyMatch(order -> order.sale().delivery().isLocalPickup());
    }

    @Test
    void an_undeliverable_address_is_reported_before_payment() {
        var grids = fixture.get(InMemorySellerRatesStore.class);
        grids.save(grids.of(other.id()).update(false, List.of()));
        open();
        var page = TestBrowser.text(deliveries());
        assertThat(page).contains("ne livre pas à cette adresse").doesNotContain("value=\"pay\"");
    }

    @Test
    void when_the_session_has_ended_the_address_is_restored_after_sign_in() {
        open();
        deliveries();
        var fields = form();
        fields.put("shippingAddress.line2", "3e étage");
        fields.put("action", "pay");
        buyer.signOut();
        var signIn = send(fields);
        assertThat(signIn.getStatus()).isEqualTo(401);
        var back =
                buyer.submit(
                        "/connexion",
                        Map.of(
                                "email", account.email().value(),
                                "password", MarketplaceFixture.PASSWORD,
                                "resume", buyer.hidden("resume"),
                                "retour", buyer.hidden("retour")));
        assertThat(TestBrowser.text(back))
                .contains("Vous revoilà", "value=\"3e étage\"", "Démarreur");
        assertThat(orders()).isEmpty();
    }

    @Test
    void the_next_checkout_is_prefilled_with_the_address() {
        buy();
        var more = fixture.marketplace.onSale(seller.id(), "Capot");
        buyer.submit("/panier", Map.of("piece", more.id()));
        assertThat(buyer.read("/panier/commander")).contains("value=\"1 quai du Port\"");
    }

    @Test
    void when_the_provider_is_unavailable_the_parts_are_held_and_payment_is_retried() {
        var bank = fixture.get(FakePayments.class);
        bank.setDown(true);
        var response = buy();
        assertThat(response.getRedirectedUrl()).startsWith("/commandes/paiement/");
        assertThat(buyer.read(response.getRedirectedUrl())).contains("ne répond pas");
        bank.setDown(false);
        var again = buyer.submit(response.getRedirectedUrl(), Map.of("action", "again"));
        assertThat(again.getRedirectedUrl()).startsWith("/bac-a-sable/");
    }

    private void open() {
        buyer.signedIn(account);
        buyer.open("/panier/commander");
    }

    private org.springframework.mock.web.MockHttpServletResponse deliveries() {
        var fields = address();
        fields.put("action", "deliveries");
        return send(fields);
    }

    private org.springframework.mock.web.MockHttpServletResponse buy() {
        open();
        deliveries();
        var fields = form();
        fields.put("action", "pay");
        return send(fields);
    }

    /// Returns the form of the page: hidden fields, address, selected deliveries.
    private Map<String, Object> form() {
        var fields = address();
        var ways = WAY.matcher(buyer.page());
        while (ways.find()) fields.put(ways.group(1), ways.group(2));
        return fields;
    }

    private String collected() {
        var way = Pattern.compile("value=\"(local-pickup\\.[^\"]+)\"").matcher(buyer.page());
        assertThat(way.find()).isTrue();
        return way.group(1);
    }

    private Map<String, Object> address() {
        var fields = new LinkedHashMap<String, Object>(buyer.hiddenFields());
        fields.put("shippingAddress.name", "Léa Port");
        fields.put("shippingAddress.line1", "1 quai du Port");
        fields.put("shippingAddress.line2", "");
        fields.put("shippingAddress.postalCode", "44000");
        fields.put("shippingAddress.city", "Nantes");
        fields.put("shippingAddress.country", "FR");
        return fields;
    }

    private org.springframework.mock.web.MockHttpServletResponse send(Map<String, Object> fields) {
        return buyer.submit("/panier/commander", fields);
    }

    private List<Order> orders() {
        return fixture.get(InMemoryOrders.class)
                .ofBuyer(new Orders.AccountOrdersQuery(account.id(), 9, Optional.empty()))
                .items();
    }
}
