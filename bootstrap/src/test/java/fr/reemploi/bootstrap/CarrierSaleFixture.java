package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A sale over the REST API, delivered by a carrier.
public final class CarrierSaleFixture {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    public final ApiClient seller;
    public final ApiClient buyer;
    private String order = "";

    public CarrierSaleFixture(RunningServer server) {
        seller = server.client().asSeller();
        buyer = server.client().asBuyer();
    }

    /// Publishes a listing with a photo; returns its id.
    public String publishListing() {
        var draft =
                """
                {"title": "Alternateur Valeo", "category": "alternator", "grade": "A",
                 "price": {"amount": 8900, "currency": "EUR"}, "deliveryModes": ["home", "pickup-point", "local-pickup"],
                 "parcel": {"weightGrams": 6500},
                 "donor": {"make": "renault", "model": "clio-iii", "year": 2008, "mileageKm": 125000}}
                """;
        var id = json(seller, "POST", "/listings", draft).path("id").asString();
        var photo = seller.upload(id, ApiClient.jpeg());
        assertThat(photo.statusCode()).as(photo.body()).isEqualTo(201);
        json(seller, "POST", "/listings/" + id + "/publish", null);
        return id;
    }

    /// URL of the photo of a listing.
    String photoUrl(String part) {
        return json(buyer, "GET", "/listings/" + part, null)
                .path("photos")
                .get(0)
                .path("url")
                .asString();
    }

    /// Orders a part; returns the checkout.
    public JsonNode placeOrder(String part, String carrier) {
        var offers = quote(part);
        var offer = pick(offers.path("offers"), carrier);
        var delivery = new java.util.HashMap<String, Object>();
        delivery.put("sellerId", offers.path("sellerId").asString());
        delivery.put("offerId", offer.path("id").asString());
        if (offer.path("needsPickupPoint").asBoolean())
            delivery.put("pickupPointId", nearestPickupPoint(carrier, offer));
        var body =
                Map.of(
                        "listingIds",
                        java.util.List.of(part),
                        "deliveries",
                        java.util.List.of(delivery),
                        "shippingAddress",
                        Map.of(
                                "name", "Léa Martin",
                                "line1", "3 quai de la Fosse",
                                "postalCode", "44000",
                                "city", "Nantes",
                                "country", "FR"));
        var placed =
                buyer.send(
                        "POST",
                        "/checkouts",
                        ApiClient.text(body),
                        "Idempotency-Key",
                        "of " + part);
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
        var checkout = ApiClient.json(placed);
        order = checkout.path("orders").get(0).path("id").asString();
        return checkout;
    }

    JsonNode quote(String part) {
        var body =
                """
                {"listingIds": ["%s"],
                 "destination": {"postalCode": "44000", "city": "Nantes", "country": "FR"}}
                """
                        .formatted(part);
        return json(buyer, "POST", "/shipping-quotes", body).path("groups").get(0);
    }

    private String nearestPickupPoint(String carrier, JsonNode offer) {
        var response =
                json(
                        buyer,
                        "GET",
                        "/pickup-points?postalCode=44000&country=FR&weightGrams=6500&carrier="
                                + carrier
                                + "&service="
                                + offer.path("service").asString(),
                        null);
        return response.path("items").get(0).path("id").asString();
    }

    private static JsonNode pick(JsonNode offers, String carrier) {
        for (var offer : offers) if (offer.path("carrier").asString().equals(carrier)) return offer;
        throw new AssertionError("no offer of " + carrier + " in " + offers);
    }

    /// Pays on the payment page.
    void pay(JsonNode checkout) {
        submit(checkout.path("payment").path("redirectUrl").asString(), "pay");
        awaitStatus("paid");
    }

    /// Completes the seller's onboarding at the payment provider.
    void completeOnboarding() {
        var setup = json(seller, "POST", "/me/seller/payouts/onboarding", "{}");
        submit(setup.path("url").asString(), "complete");
    }

    public JsonNode ship() {
        json(seller, "POST", "/orders/" + order + "/accept", "{}");
        var shipped = json(seller, "POST", "/orders/" + order + "/ship", "{}");
        assertThat(shipped.path("status").asString()).isEqualTo("shipped");
        return shipped.path("shipment");
    }

    /// Submits a form of the provider; does not follow the redirect.
    private void submit(String page, String action) {
        var pressed =
                HttpRequest.newBuilder(URI.create(page))
                        .POST(BodyPublishers.ofString("action=" + action))
                        .build();
        assertThat(buyer.send(pressed).statusCode()).isEqualTo(303);
    }

    public String order() {
        return order;
    }

    public void awaitStatus(String status) {
        Await.until(TIMEOUT, () -> read().path("status").asString().equals(status));
    }

    void awaitTimelineEvent(String event) {
        Await.until(
                TIMEOUT,
                () ->
                        json(seller, "GET", "/orders/" + order, null)
                                .path("timeline")
                                .toString()
                                .contains(event));
    }

    public JsonNode read() {
        return json(buyer, "GET", "/orders/" + order, null);
    }

    public static JsonNode json(ApiClient client, String verb, String path, String body) {
        var response = client.send(verb, path, body);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return ApiClient.json(response);
    }
}
