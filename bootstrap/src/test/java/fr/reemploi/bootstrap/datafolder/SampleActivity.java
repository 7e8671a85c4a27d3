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

/// What people do with a running program before its folder is kept: they list, buy, send and take
/// back parts, and an administrator fills in settings.
final class SampleActivity {
    static final String MAIL_PASSWORD = "un mot de passe";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningServer server;
    private final ExternalServicesFixture outside;
    private final ApiClient administrator;
    private final ApiClient seller;
    private final ApiClient buyer;
    private final Properties notes = new Properties();

    SampleActivity(RunningServer server, ExternalServicesFixture outside) {
        this.server = server;
        this.outside = outside;
        administrator = ExternalServicesFixture.administrator(server);
        seller = server.client().asSeller();
        buyer = server.client().asBuyer();
    }

    /// Does all of it; gives notes of what a test needs to know.
    Properties happen() {
        notes.setProperty("password", ApiClient.PASSWORD);
        notes.setProperty("administrator", administrator.email());
        notes.setProperty("seller", seller.email());
        notes.setProperty("buyer", buyer.email());
        settings();
        parts();
        note("lapsed", place().refusedByBank());
        carried();
        later("PT31M");
        straightOn();
        givenUp();
        comingBack();
        return notes;
    }

    /// None of which brings a service into use.
    private void settings() {
        fill("payment", Map.of("webhookSecret", ExternalServicesFixture.HOOK));
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

    /// Sent to a pickup point, with a label the marketplace bought.
    private void carried() {
        fill("shipping-mondial-relay", outside.mondialRelay());
        var sale = new CarrierSaleFixture(server);
        var checkout = sale.placeOrder(sale.publishListing(), "mondial-relay");
        new ApiPurchase(sale.buyer, sale.seller, checkout).paid();
        sale.awaitStatus("paid");
        var number = sale.ship().path("trackingNumber").asString();
        outside.mondialRelay.addTracking(number, "80", "PRISE EN CHARGE");
        later("PT5H");
        Await.until(PATIENCE, () -> sale.read().toString().contains("PRISE EN CHARGE"));
        var nobody = new HashMap<String, Object>();
        nobody.put("login", null);
        fill("shipping-mondial-relay", nobody);
        note("carried", sale.order());
        note("carrying-seller", sale.seller.email());
    }

    private void straightOn() {
        note("paid", place().paid());
        note("accepted", place().paid().accepted());
        note("shipped", place().paid().accepted().shipped());
        note("delivered", place().paid().accepted().shipped().received(false));
        var done = place().paid().accepted().shipped().received(true);
        Await.until(PATIENCE, () -> timeline(done).contains("paid-out"));
        note("completed", done);
        var invoice = buyer.send("GET", "/orders/" + done.order() + "/invoice", null);
        assertThat(invoice.statusCode()).as(invoice.body()).isEqualTo(200);
        note("unpaid", place());
    }

    private String timeline(ApiPurchase one) {
        return CarrierSaleFixture.json(seller, "GET", "/orders/" + one.order(), null)
                .path("timeline")
                .toString();
    }

    private void givenUp() {
        note("cancelled", place().cancelled());
        note("declined", place().paid().declined());
        note("disputed", place().paid().accepted().shipped().received(false).disputed());
    }

    private void comingBack() {
        var requested = place().paid().accepted().shipped().received(false);
        requested.returned();
        note("return-requested", requested);
        var refunded = place().paid().accepted().shipped().received(false);
        var back = refunded.returned();
        CarrierSaleFixture.json(seller, "POST", "/returns/" + back + "/approve", "{}");
        CarrierSaleFixture.json(seller, "POST", "/returns/" + back + "/receive", "{}");
        Await.until(PATIENCE, () -> refunded.status().equals("refunded"));
        note("refunded", refunded);
    }

    private ApiPurchase place() {
        return ApiPurchase.place(buyer, seller, sell("Alternateur Valeo", "8200660034"));
    }

    /// With a small picture: there are many, and the folder is to stay small.
    private String sell(String title, String reference) {
        var id = seller.draft(title, reference);
        var photo = seller.upload(id, ApiClient.jpeg(32, 24));
        assertThat(photo.statusCode()).as(photo.body()).isEqualTo(201);
        CarrierSaleFixture.json(seller, "POST", "/listings/" + id + "/publish", null);
        return id;
    }

    private void later(String by) {
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
