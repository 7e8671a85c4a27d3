package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The documented sale through Stripe, Cloudinary and a carrier, which are configured while the
/// server runs.
@Tag("server")
class ExternalServicesTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @TempDir Path folder;

    private final ExternalServicesFixture services = new ExternalServicesFixture();
    private RunningServer server;
    private ApiClient administrator;
    private CarrierSaleFixture sale;

    @BeforeEach
    void open() {
        server = new RunningServer(folder.resolve("data"), true);
        administrator = ExternalServicesFixture.administrator(server);
        ExternalServicesFixture.fill(administrator, "payment", services.payment());
        ExternalServicesFixture.fill(administrator, "images", services.images());
        services.stripe.sendWebhooksTo(
                server.address() + "/api/v1/webhooks/stripe",
                ExternalServicesFixture.WEBHOOK_SECRET);
        services.stripe.sendAccountWebhooksTo(
                server.address() + "/api/v1/webhooks/stripe", ExternalServicesFixture.CONNECT_HOOK);
        sale = new CarrierSaleFixture(server);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        services.close();
    }

    @Test
    void a_sale_with_stripe_cloudinary_and_mondial_relay() {
        ExternalServicesFixture.fill(
                administrator, "shipping-mondial-relay", services.mondialRelay());
        for (var section : new String[] {"payment", "images", "shipping-mondial-relay"})
            assertThat(ExternalServicesFixture.test(administrator, section).path("ok").asBoolean())
                    .as(section)
                    .isTrue();

        sell("mondial-relay");
        var shipment = sale.ship();
        var number = shipment.path("trackingNumber").asString();
        assertThat(services.mondialRelay.shipments()).containsOnlyKeys(number);
        assertThat(label(shipment.path("labelUrl").asString())).startsWith("%PDF");

        services.mondialRelay.addTracking(number, "82", "COLIS LIVRE");
        checkDelivered();
        checkPaidOut();
    }

    @Test
    void a_sale_with_boxtal() {
        ExternalServicesFixture.fill(administrator, "shipping-boxtal", services.boxtal());
        assertThat(
                        ExternalServicesFixture.test(administrator, "shipping-boxtal")
                                .path("ok")
                                .asBoolean())
                .isTrue();
        services.boxtal.renderLabels();

        sell("boxtal");
        var shipment = sale.ship();
        var bought = services.boxtal.orders().keySet();
        assertThat(bought).hasSize(1);
        Await.until(TIMEOUT, () -> label(shipment.path("labelUrl").asString()).startsWith("%PDF"));

        services.boxtal.addTracking(bought.iterator().next(), "DELIVERED", "Colis livré");
        checkDelivered();
        checkPaidOut();
    }

    private void sell(String carrier) {
        var part = sale.publishListing();
        var photo = sale.photoUrl(part);
        assertThat(photo).startsWith(services.cloudinary.address());
        var response = server.client().send(HttpRequest.newBuilder(URI.create(photo)).build());
        assertThat(response.statusCode()).isEqualTo(200);
        sale.pay(sale.placeOrder(part, carrier));
        sale.completeOnboarding();
    }

    private void checkDelivered() {
        advanceClock("PT5H");
        sale.awaitTimelineEvent("carrier-delivered");
        assertThat(sale.read().path("shipment").path("events").toString()).contains("delivered");
    }

    /// The order counts as received seven days after the carrier's delivery; two days later the
    /// seller is paid.
    private void checkPaidOut() {
        advanceClock("P7D");
        sale.awaitStatus("delivered");
        advanceClock("P2DT1M");
        sale.awaitStatus("completed");
        sale.awaitTimelineEvent("paid-out");
        assertThat(services.stripe.requests()).contains("POST /v1/transfers");
        var ledger =
                CarrierSaleFixture.json(
                        administrator, "GET", "/admin/orders/" + sale.order() + "/ledger", null);
        assertThat(ledger.path("balance").path("amount").asInt(-1)).isZero();
        assertThat(ledger.path("entries").toString()).contains("carrier");
    }

    private void advanceClock(String by) {
        CarrierSaleFixture.json(
                administrator, "POST", "/sandbox/clock", "{\"advance\": \"" + by + "\"}");
    }

    private String label(String address) {
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + sale.seller.token())
                        .build();
        return sale.seller.send(request).body();
    }
}
