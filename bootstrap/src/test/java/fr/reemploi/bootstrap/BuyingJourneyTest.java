package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A purchase in real browsers, from search to receipt: the buyer on a phone, the seller on a
/// desktop.
@Tag("server")
class BuyingJourneyTest {
    private static final String TITLE = "Alternateur Valeo Clio III";

    @TempDir static Path folder;

    private static RunningServer server;
    private static String email;

    @BeforeAll
    static void open() {
        server = new RunningServer(folder.resolve("data"));
        var seller = server.client().asSeller();
        email = seller.email();
        var first = seller.sell(TITLE, "8200660034");
        var second = seller.sell("Démarreur Bosch Clio III", "8200227092");
        Await.until(
                Duration.ofSeconds(10),
                () -> {
                    var response = server.client().search("q=clio").toString();
                    return response.contains(first) && response.contains(second);
                });
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
    }

    @Test
    void a_buyer_on_a_phone_buys_two_parts_and_confirms_receipt() {
        try (var buyer = Browser.phone(server.address());
                var seller = Browser.desktop(server.address())) {
            buyer.go("/recherche?q=clio&lang=fr").check("buying-results-360");
            buyer.click(".cards li:nth-child(1) .pay [name='piece']").waitFor(".notice.good");
            buyer.go("/recherche?q=clio").click(".cards li:nth-child(2) .pay [name='piece']");
            buyer.waitFor(".notice.good");
            buyer.check("buying-basket-360");
            assertThat(buyer.text()).contains("2 pièces", TITLE, "Démarreur Bosch");

            buyer.click(".bar a.do");
            register(buyer);
            address(buyer);
            pay(buyer);

            sellerAccepts(seller);
            buyerReceives(buyer);
        }
    }

    private static void register(Browser buyer) {
        buyer.waitFor("a[href*='/inscription']");
        buyer.click("a[href*='/inscription']");
        buyer.type("[name='displayName']", "Léa Port");
        buyer.type("[name='email']", "lea" + System.nanoTime() + "@exemple.fr");
        buyer.type("[name='password']", ApiClient.PASSWORD);
        buyer.click("form.form button.do");
        buyer.waitFor("#f-shippingAddress-name");
    }

    /// Enters the address, after three invalid ones that must not lose the other fields.
    private static void address(Browser buyer) {
        buyer.type("[name='shippingAddress.postalCode']", "4400");
        buyer.check("buying-checkout-360").click("button.do[value='deliveries']");
        buyer.waitFor("#faults");
        buyer.check("buying-faults-360");
        assertThat(buyer.all("p.fault")).hasSize(3);
        assertThat(buyer.value("[name='shippingAddress.name']")).isEqualTo("Léa Port");
        assertThat(buyer.value("[name='shippingAddress.postalCode']")).isEqualTo("4400");

        buyer.type("[name='shippingAddress.line1']", "1 quai du Port");
        buyer.type("[name='shippingAddress.postalCode']", "44000");
        buyer.type("[name='shippingAddress.city']", "Nantes");
        buyer.click("button.do[value='deliveries']").waitFor("input.way");
    }

    private static void pay(Browser buyer) {
        buyer.check("buying-deliveries-360").click("button.do[value='pay']");
        buyer.waitFor(".sandbox");
        buyer.check("buying-sandbox-360").click("button[value='refuse']");
        buyer.waitForText("h1", "refusé");
        buyer.check("buying-refused-360").click("button[value='again']");
        buyer.waitFor(".sandbox");
        buyer.click("button[value='pay']").waitForText("h1", "Merci");
        buyer.check("buying-paid-360").click(".orders a");
        buyer.waitForText(".said", "Vous avez payé");
        buyer.check("buying-order-360");
    }

    private static void sellerAccepts(Browser seller) {
        seller.go("/connexion?lang=fr&retour=/vendeur/commandes");
        seller.type("[name='email']", email).type("[name='password']", ApiClient.PASSWORD);
        seller.click("form.form button.do").waitFor(".orders a");
        seller.check("selling-sales-1440").click(".orders a");
        seller.waitFor("button[value='accept']");
        seller.check("selling-sale-1440").click("button[value='accept']");
        seller.waitFor("[name='ship.carrier']");
        seller.type("[name='ship.carrier']", "Colissimo");
        seller.type("[name='ship.trackingNumber']", "8L0123456789");
        seller.click("button[value='ship']").waitForText(".said", "en route");
        seller.go("/vendeur/livraison").check("selling-tariffs-1440");
    }

    private static void buyerReceives(Browser buyer) {
        buyer.go("/commandes").check("buying-orders-360");
        buyer.click(".orders a").waitForText(".said", "en route");
        assertThat(buyer.text()).contains("8L0123456789");
        buyer.theme("dark").go("/commandes").click(".orders a");
        buyer.waitFor("button[value='confirm-receipt']");
        buyer.check("buying-shipped-360-dark").click("button[value='confirm-receipt']");
        buyer.waitForText(".said", "Vous avez reçu");
        buyer.click("button[value='close']").waitForText(".said", "terminée");
        buyer.check("buying-completed-360-dark");
    }
}
