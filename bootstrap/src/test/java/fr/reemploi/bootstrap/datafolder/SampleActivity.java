package fr.reemploi.bootstrap.datafolder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.bootstrap.ApiClient;
import fr.reemploi.bootstrap.Await;
import fr.reemploi.bootstrap.CarrierSaleFixture;
import fr.reemploi.bootstrap.ExternalServicesFixture;
import fr.reemploi.bootstrap.RunningServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/// Activity over the REST API of a running server: listings, purchases, shipments, returns and
/// settings.
final class SampleActivity {
    static final String MAIL_PASSWORD = "un mot de passe";

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final RunningServer server;
    private final ExternalServicesFixture services;
    private final ApiClient administrator;
    private final ApiClient seller;
    private final ApiClient buyer;
    private final Properties notes = new Properties();

    SampleActivity(RunningServer server, ExternalServicesFixture services) {
        this.server = server;
        this.services = services;
        administrator = ExternalServicesFixture.administrator(server);
        seller = server.client().asSeller();
        buyer = server.client().asBuyer();
    }

    /// Runs all of it; returns the notes that tests need.
    Properties run() {
        notes.setProperty("password", ApiClient.PASSWORD);
        notes.setProperty("administrator", administrator.email());
        notes.setProperty("seller", seller.email());
        notes.setProperty("buyer", buyer.email());
        settings();
        parts();
        note("lapsed", place().failPayment());
        carrierOrder();
        advanceClock("PT31M");
        regularOrders();
        failedOrders();
        returnedOrders();
        return notes;
    }

    /// Settings that enable no external service.
    private void settings() {
        fill("payment", Map.of("webhookSecret", ExternalServicesFixture.WEBHOOK_SECRET));
        fill("images", Map.of("cloudName", "nuage"));
        fill("shipping-boxtal", Map.of("accessKey", "cle"));
        fill("registries", Map.of("platesPerDay", 400));
        fill("mail", Map.of("username", "courrier", "password", MAIL_PASSWORD, "port", 587));
        fill(
                "marketplace",
                Map.of(
                        "operatorName",
                        "Réemploi SAS",
                        "operatorDetails",
                        java.util.List.of("1 rue Haute", "49000 Angers"),
                        "commissionIndividual",
                        8,
                        "commissionRecycler",
                        10));
    }

    private void fill(String section, Map<String, Object> values) {
        ExternalServicesFixture.fill(administrator, section, values);
    }

    private void parts() {
        note("part", seller.sell("Turbocompresseur Garrett", "KEPT 4711"));
        note("draft", seller.draft("Calculateur Bosch", "KEPT 4712"));
        var withdrawn = sell("Pompe Bosch", "KEPT 4713");
        CarrierSaleFixture.json(seller, "POST", "/listings/" + withdrawn + "/withdraw", null);
        note("withdrawn", withdrawn);
        var deleted = sell("Radiateur Valeo", "KEPT 4714");
        var gone = seller.send("DELETE", "/listings/" + deleted, null);
        assertThat(gone.statusCode()).as(gone.body()).isBetween(200, 299);
        note("deleted", deleted);
    }

    /// An order shipped to a pick-up point with a label bought by the marketplace.
    private void carrierOrder() {
        fill("shipping-mondial-relay", services.mondialRelay());
        var sale = new CarrierSaleFixture(server);
        var checkout = sale.placeOrder(sale.publishListing(), "mondial-relay");
        new ApiPurchase(sale.buyer, sale.seller, checkout).pay();
        sale.awaitStatus("paid");
        var number = sale.ship().path("trackingNumber").asString();
        services.mondialRelay.addTracking(number, "80", "PRISE EN CHARGE");
        advanceClock("PT5H");
        Await.until(TIMEOUT, () -> sale.read().toString().contains("PRISE EN CHARGE"));
        var noLogin = new HashMap<String, Object>();
        noLogin.put("login", null);
        fill("shipping-mondial-relay", noLogin);
        note("carried", sale.order());
        note("carrying-seller", sale.seller.email());
    }

    private void regularOrders() {
        note("paid", place().pay());
        note("accepted", place().pay().accept());
        note("shipped", place().pay().accept().ship());
        note("delivered", place().pay().accept().ship().confirmReceipt(false));
        var done = place().pay().accept().ship().confirmReceipt(true);
        Await.until(TIMEOUT, () -> timeline(done).contains("paid-out"));
        note("completed", done);
        var invoice = buyer.send("GET", "/orders/" + done.order() + "/invoice", null);
        assertThat(invoice.statusCode()).as(invoice.body()).isEqualTo(200);
        note("unpaid", place());
    }

    private String timeline(ApiPurchase purchase) {
        return CarrierSaleFixture.json(seller, "GET", "/orders/" + purchase.order(), null)
                .path("timeline")
                .toString();
    }

    private void failedOrders() {
        note("cancelled", place().cancel());
        note("declined", place().pay().decline());
        note("disputed", place().pay().accept().ship().confirmReceipt(false).dispute());
    }

    private void returnedOrders() {
        var requested = place().pay().accept().ship().confirmReceipt(false);
        requested.requestReturn();
        note("return-requested", requested);
        var refunded = place().pay().accept().ship().confirmReceipt(false);
        var returnId = refunded.requestReturn();
        CarrierSaleFixture.json(seller, "POST", "/returns/" + returnId + "/approve", "{}");
        CarrierSaleFixture.json(seller, "POST", "/returns/" + returnId + "/receive", "{}");
        Await.until(TIMEOUT, () -> refunded.status().equals("refunded"));
        note("refunded", refunded);
    }

    private ApiPurchase place() {
        return ApiPurchase.place(buyer, seller, sell("Alternateur Valeo", "8200660034"));
    }

    /// Uses a small picture to keep the folder small.
    private String sell(String title, String reference) {
        var id = seller.draft(title, reference);
        var photo = seller.upload(id, ApiClient.jpeg(32, 24));
        assertThat(photo.statusCode()).as(photo.body()).isEqualTo(201);
        CarrierSaleFixture.json(seller, "POST", "/listings/" + id + "/publish", null);
        return id;
    }

    private void advanceClock(String by) {
        var body = "{\"advance\": \"" + by + "\"}";
        CarrierSaleFixture.json(administrator, "POST", "/sandbox/clock", body);
    }

    private void note(String name, ApiPurchase purchase) {
        note(name, purchase.order());
    }

    private void note(String name, String id) {
        notes.setProperty(name, id);
    }
}
