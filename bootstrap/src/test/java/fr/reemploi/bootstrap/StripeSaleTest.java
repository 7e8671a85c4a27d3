package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.payment.stripe.FakeStripe;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A sale paid through the simulated Stripe: payment page, webhooks, seller onboarding, payout and
/// refund.
@Tag("server")
class StripeSaleTest {
    private static final String SECRET = "whsec_of_the_platform";
    private static final String CONNECT_SECRET = "whsec_of_the_sellers";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @TempDir Path folder;

    private final FakeStripe stripe = new FakeStripe(InstantSource.system());
    private ServerProcess server;
    private ApiClient seller;
    private ApiClient buyer;
    private String order;

    @BeforeEach
    void open() throws Exception {
        server =
                new ServerProcess(
                        folder.resolve("data"),
                        Map.of(
                                "REEMPLOI_PAYMENT_SECRET_KEY",
                                FakeStripe.TEST_KEY,
                                "REEMPLOI_PAYMENT_WEBHOOK_SECRET",
                                SECRET,
                                "REEMPLOI_PAYMENT_CONNECT_WEBHOOK_SECRET",
                                CONNECT_SECRET,
                                "REEMPLOI_PAYMENT_ADDRESS",
                                stripe.address()));
        stripe.sendWebhooksTo(server.address() + "/api/v1/webhooks/stripe", SECRET);
        stripe.sendAccountWebhooksTo(server.address() + "/api/v1/webhooks/stripe", CONNECT_SECRET);
        seller = new ApiClient(server.address()).asSeller();
        buyer = new ApiClient(server.address()).asBuyer();
    }

    @AfterEach
    void close() {
        server.close();
        stripe.close();
    }

    @Test
    void a_sale_is_paid_at_stripe_and_paid_out_after_onboarding() {
        placeCheckout();
        until("paid");

        var payouts = json(seller, "GET", "/me/seller/payouts", null);
        assertThat(payouts.path("status").asString()).isEqualTo("not-started");
        var setup = json(seller, "POST", "/me/seller/payouts/onboarding", "{}");
        press(setup.path("url").asString(), "complete");
        Await.until(
                TIMEOUT,
                () ->
                        json(seller, "GET", "/me/seller/payouts", null)
                                .path("status")
                                .asString()
                                .equals("ready"));

        json(seller, "POST", "/orders/" + order + "/accept", "{}");
        json(seller, "POST", "/orders/" + order + "/ship", "{\"carrier\": \"Colissimo\"}");
        json(buyer, "POST", "/orders/" + order + "/confirm-receipt", "{\"satisfied\": true}");
        Await.until(TIMEOUT, () -> timeline().contains("paid-out"));
        assertThat(stripe.requests()).contains("POST /v1/transfers");
    }

    @Test
    void a_declined_order_is_refunded_through_stripe() {
        placeCheckout();
        until("paid");
        json(seller, "POST", "/orders/" + order + "/decline", "{\"reason\": \"Introuvable\"}");

        Await.until(TIMEOUT, () -> timeline().contains("refunded"));
        assertThat(stripe.requests()).contains("POST /v1/refunds");
    }

    @Test
    void with_stripe_configured_the_sandbox_is_disabled() {
        var checkout = placeCheckout();
        var payment = checkout.path("payment").path("id").asString();
        var pressed = buyer.send("POST", "/sandbox/payments/" + payment + "/succeed", "{}");

        assertThat(pressed.statusCode()).isEqualTo(404);
    }

    private JsonNode placeCheckout() {
        var part = seller.sell("Alternateur", "8200660034");
        var quote =
                json(
                        buyer,
                        "POST",
                        "/shipping-quotes",
                        """
                        {"listingIds": ["%s"],
                         "destination": {"postalCode": "44000", "city": "Nantes", "country": "FR"}}\
                        """
                                .formatted(part));
        var group = quote.path("groups").get(0);
        var body =
                """
                {"listingIds": ["%s"], "deliveries": [{"sellerId": "%s", "offerId": "%s"}],
                 "shippingAddress": {"name": "Léa", "line1": "1 rue", "postalCode": "44000",
                                     "city": "Nantes", "country": "FR"}}\
                """
                        .formatted(
                                part,
                                group.path("sellerId").asString(),
                                group.path("offers").get(0).path("id").asString());
        var placed = buyer.send("POST", "/checkouts", body, "Idempotency-Key", "once" + part);
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
        var checkout = ApiClient.json(placed);
        assertThat(checkout.path("payment").path("provider").asString()).isEqualTo("stripe");
        order = checkout.path("orders").get(0).path("id").asString();
        var page = checkout.path("payment").path("redirectUrl").asString();
        assertThat(page).startsWith(stripe.address());
        press(page, "pay");
        return checkout;
    }

    /// Submits a form of the provider; does not follow the redirect.
    private void press(String page, String action) {
        var pressed =
                HttpRequest.newBuilder(URI.create(page))
                        .POST(BodyPublishers.ofString("action=" + action))
                        .build();
        assertThat(buyer.send(pressed).statusCode()).isEqualTo(303);
    }

    private void until(String status) {
        Await.until(TIMEOUT, () -> read().path("status").asString().equals(status));
    }

    private String timeline() {
        return json(seller, "GET", "/orders/" + order, null).path("timeline").toString();
    }

    private JsonNode read() {
        return json(buyer, "GET", "/orders/" + order, null);
    }

    private static JsonNode json(ApiClient client, String verb, String path, String body) {
        var response = client.send(verb, path, body);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return ApiClient.json(response);
    }
}
