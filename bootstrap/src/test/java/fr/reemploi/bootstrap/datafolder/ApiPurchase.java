package fr.reemploi.bootstrap.datafolder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.bootstrap.ApiClient;
import fr.reemploi.bootstrap.CarrierSaleFixture;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A purchase of one part over the REST API, shipped by the seller and paid in the sandbox.
record ApiPurchase(ApiClient buyer, ApiClient seller, JsonNode checkout) {
    private static final Map<String, String> ADDRESS =
            Map.of(
                    "name", "Léa Martin",
                    "line1", "3 quai de la Fosse",
                    "postalCode", "44000",
                    "city", "Nantes",
                    "country", "FR");

    static ApiPurchase place(ApiClient buyer, ApiClient seller, String part) {
        var quoteRequest =
                Map.of(
                        "listingIds",
                        List.of(part),
                        "destination",
                        Map.of("postalCode", "44000", "city", "Nantes", "country", "FR"));
        var quote =
                CarrierSaleFixture.json(
                        buyer, "POST", "/shipping-quotes", ApiClient.text(quoteRequest));
        var group = quote.path("groups").get(0);
        var choice =
                Map.of(
                        "sellerId", group.path("sellerId").asString(),
                        "offerId", group.path("offers").get(0).path("id").asString());
        var basket =
                Map.of(
                        "listingIds", List.of(part),
                        "deliveries", List.of(choice),
                        "shippingAddress", ADDRESS);
        var placed =
                buyer.send(
                        "POST",
                        "/checkouts",
                        ApiClient.text(basket),
                        "Idempotency-Key",
                        "of " + part);
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
        return new ApiPurchase(buyer, seller, ApiClient.json(placed));
    }

    String order() {
        return checkout.path("orders").get(0).path("id").asString();
    }

    ApiPurchase pay() {
        return simulate("succeed");
    }

    ApiPurchase failPayment() {
        return simulate("fail");
    }

    private ApiPurchase simulate(String button) {
        var payment = checkout.path("payment").path("id").asString();
        CarrierSaleFixture.json(buyer, "POST", "/sandbox/payments/" + payment + "/" + button, "{}");
        return this;
    }

    ApiPurchase cancel() {
        var path = "/checkouts/" + checkout.path("id").asString() + "/cancel";
        CarrierSaleFixture.json(buyer, "POST", path, "{}");
        return this;
    }

    ApiPurchase accept() {
        return sellerAction("accept", "{}");
    }

    ApiPurchase decline() {
        return sellerAction("decline", "{\"reason\": \"Introuvable\"}");
    }

    ApiPurchase ship() {
        return sellerAction(
                "ship", "{\"carrier\": \"Colissimo\", \"trackingNumber\": \"8L0123456789\"}");
    }

    private ApiPurchase sellerAction(String verb, String body) {
        CarrierSaleFixture.json(seller, "POST", "/orders/" + order() + "/" + verb, body);
        return this;
    }

    ApiPurchase confirmReceipt(boolean satisfied) {
        var path = "/orders/" + order() + "/confirm-receipt";
        CarrierSaleFixture.json(buyer, "POST", path, "{\"satisfied\": " + satisfied + "}");
        return this;
    }

    ApiPurchase dispute() {
        var body = "{\"reason\": \"not-as-described\", \"comment\": \"Fêlée\"}";
        CarrierSaleFixture.json(buyer, "POST", "/orders/" + order() + "/disputes", body);
        return this;
    }

    /// Requests a return; returns its id.
    String requestReturn() {
        var body = "{\"reason\": \"not-as-described\", \"comment\": \"Ce n'est pas elle.\"}";
        return CarrierSaleFixture.json(buyer, "POST", "/orders/" + order() + "/returns", body)
                .path("id")
                .asString();
    }

    String status() {
        return CarrierSaleFixture.json(buyer, "GET", "/orders/" + order(), null)
                .path("status")
                .asString();
    }
}
