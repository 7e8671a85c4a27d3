package fr.reemploi.bootstrap.datafolder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.bootstrap.ApiClient;
import fr.reemploi.bootstrap.CarrierSaleFixture;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// One part bought of one seller by programs, sent by the seller and paid to the pretended bank.
record ApiPurchase(ApiClient buyer, ApiClient seller, JsonNode checkout) {
    private static final Map<String, String> ADDRESS =
            Map.of(
                    "name", "Léa Martin",
                    "line1", "3 quai de la Fosse",
                    "postalCode", "44000",
                    "city", "Nantes",
                    "country", "FR");

    static ApiPurchase place(ApiClient buyer, ApiClient seller, String part) {
        var wish =
                Map.of(
                        "listingIds",
                        List.of(part),
                        "destination",
                        Map.of("postalCode", "44000", "city", "Nantes", "country", "FR"));
        var quote =
                CarrierSaleFixture.json(buyer, "POST", "/shipping-quotes", ApiClient.text(wish));
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

    ApiPurchase paid() {
        return bank("succeed");
    }

    ApiPurchase refusedByBank() {
        return bank("fail");
    }

    private ApiPurchase bank(String button) {
        var payment = checkout.path("payment").path("id").asString();
        CarrierSaleFixture.json(buyer, "POST", "/sandbox/payments/" + payment + "/" + button, "{}");
        return this;
    }

    ApiPurchase cancelled() {
        var path = "/checkouts/" + checkout.path("id").asString() + "/cancel";
        CarrierSaleFixture.json(buyer, "POST", path, "{}");
        return this;
    }

    ApiPurchase accepted() {
        return sellers("accept", "{}");
    }

    ApiPurchase declined() {
        return sellers("decline", "{\"reason\": \"Introuvable\"}");
    }

    ApiPurchase shipped() {
        return sellers(
                "ship", "{\"carrier\": \"Colissimo\", \"trackingNumber\": \"8L0123456789\"}");
    }

    private ApiPurchase sellers(String verb, String body) {
        CarrierSaleFixture.json(seller, "POST", "/orders/" + order() + "/" + verb, body);
        return this;
    }

    ApiPurchase received(boolean satisfied) {
        var path = "/orders/" + order() + "/confirm-receipt";
        CarrierSaleFixture.json(buyer, "POST", path, "{\"satisfied\": " + satisfied + "}");
        return this;
    }

    ApiPurchase disputed() {
        var body = "{\"reason\": \"not-as-described\", \"comment\": \"Fêlée\"}";
        CarrierSaleFixture.json(buyer, "POST", "/orders/" + order() + "/disputes", body);
        return this;
    }

    /// Asks to send it back; gives the return.
    String returned() {
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
