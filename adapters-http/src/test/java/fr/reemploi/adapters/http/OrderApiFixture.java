package fr.reemploi.adapters.http;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.checkout.ProcessDeadlines;
import fr.reemploi.application.shared.AdvanceableClock;
import fr.reemploi.application.shipping.InMemoryCarrier;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.Role;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Steps of buyers and sellers, as API calls.
public final class OrderApiFixture {
    public static final String KEY = "Idempotency-Key";
    public static final String ADDRESS =
            """
            {"name": "Léa Martin", "line1": "3 quai de la Fosse", "postalCode": "44000",
             "city": "Nantes", "country": "FR"}\
            """;

    /// Rates for parcels of up to 30 kg to metropolitan France, and local pickup.
    public static final String RATES =
            """
            {"localPickup": true, "bands": [{"mode": "home", "zone": "metropolitan-france",
             "upToGrams": 30000, "price": {"amount": 1200, "currency": "EUR"}, "days": 2}]}\
            """;

    private static final AtomicInteger KEYS = new AtomicInteger();

    private OrderApiFixture() {}

    public static ApiTestClient administrator() {
        var who = ApiTestClient.buyer();
        var id = AccountId.parse(id(who.get("/me").has(200).json())).orElseThrow();
        ApiTestClient.server()
                .getBean(Accounts.class)
                .update(id, account -> account.grant(Role.ADMIN));
        return who;
    }

    /// Publishes a part with a core deposit of 20 € under the standard VAT scheme; returns its id.
    public static String publishPart(ApiTestClient seller) {
        var id = seller.draft("Alternateur à acheter");
        var tag = seller.get("/listings/" + id).has(200).header("ETag");
        var patch =
                """
                {"coreDeposit": {"amount": 2000, "currency": "EUR"}, "vatScheme": "standard",
                 "warrantyMonths": 6, "parcel": {"weightGrams": 6500}}\
                """;
        seller.send("PATCH", "/listings/" + id, patch, "If-Match", tag).has(200);
        seller.upload("/listings/" + id + "/photos", ApiTestClient.PICTURE).has(201);
        seller.post("/listings/" + id + "/publish", "").has(200);
        return id;
    }

    /// The body of a checkout with the same delivery mode for all sellers.
    public static String checkoutBody(String mode, String... parts) {
        var deliveries =
                quote(parts)
                        .path("groups")
                        .valueStream()
                        .map(group ->
                                "{\"sellerId\": %s, \"offerId\": \"%s\"}"
                                        .formatted(group.path("sellerId"), offer(group, mode)))
                        .collect(Collectors.joining(", ", "[", "]"));
        return "{\"listingIds\": %s, \"deliveries\": %s, \"shippingAddress\": %s}"
                .formatted(list(parts), deliveries, ADDRESS);
    }

    public static JsonNode quote(String... parts) {
        return ApiTestClient.anyone().post("/shipping-quotes", quoteBody(parts)).has(200).json();
    }

    /// The body of a shipping quote.
    public static String quoteBody(String... parts) {
        var to = "{\"postalCode\": \"44000\", \"city\": \"Nantes\", \"country\": \"FR\"}";
        return "{\"listingIds\": %s, \"destination\": %s}".formatted(list(parts), to);
    }

    private static String offer(JsonNode group, String mode) {
        return group.path("offers")
                .valueStream()
                .filter(offer -> offer.path("mode").asString().equals(mode))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static String list(String... ids) {
        return Arrays.stream(ids).collect(Collectors.joining("\", \"", "[\"", "\"]"));
    }

    public static String newKey() {
        return "key-" + KEYS.incrementAndGet();
    }

    public static JsonNode checkout(ApiTestClient buyer, String... parts) {
        return buyer.post("/checkouts", checkoutBody("home", parts), KEY, newKey()).has(201).json();
    }

    public static JsonNode pay(ApiTestClient buyer, JsonNode checkout) {
        var payment = checkout.path("payment").path("id").asString();
        return buyer.post("/sandbox/payments/" + payment + "/succeed", "").has(200).json();
    }

    /// Buys and pays a part with home delivery; returns the path of the order.
    public static String paid(ApiTestClient buyer, ApiTestClient seller) {
        return orderPath(pay(buyer, checkout(buyer, publishPart(seller))));
    }

    /// Buys a part without paying.
    public static String unpaid(ApiTestClient buyer, ApiTestClient seller) {
        return orderPath(checkout(buyer, publishPart(seller)));
    }

    /// Buys a part; the bank declines the payment.
    public static String failed(ApiTestClient buyer, ApiTestClient seller) {
        var checkout = checkout(buyer, publishPart(seller));
        var payment = id(checkout.path("payment"));
        buyer.post("/sandbox/payments/" + payment + "/fail", "").has(200);
        return orderPath(checkout);
    }

    /// A paid and accepted order with local pickup.
    public static String acceptedForPickup(ApiTestClient buyer, ApiTestClient seller) {
        var basket = checkoutBody("local-pickup", publishPart(seller));
        var checkout = buyer.post("/checkouts", basket, KEY, newKey()).has(201).json();
        var order = orderPath(pay(buyer, checkout));
        seller.post(order + "/accept", "").has(200);
        return order;
    }

    public static String accepted(ApiTestClient buyer, ApiTestClient seller) {
        var order = paid(buyer, seller);
        seller.post(order + "/accept", "").has(200);
        return order;
    }

    /// A paid and accepted order with delivery to a pickup point.
    public static String acceptedForCarrier(ApiTestClient buyer, ApiTestClient seller) {
        var part = publishPart(seller);
        var modes = "{\"deliveryModes\": [\"home\", \"pickup-point\", \"local-pickup\"]}";
        seller.send("PATCH", "/listings/" + part, modes, "If-Match", "*").has(200);
        var basket =
                checkoutBody("pickup-point", part)
                        .replace("\"offerId\"", "\"pickupPointId\": \"FR-066974\", \"offerId\"");
        var order =
                orderPath(
                        pay(
                                buyer,
                                buyer.post("/checkouts", basket, KEY, newKey()).has(201).json()));
        seller.post(order + "/accept", "").has(200);
        return order;
    }

    public static String labelled(ApiTestClient buyer, ApiTestClient seller) {
        var order = acceptedForCarrier(buyer, seller);
        seller.post(order + "/ship", "").has(200);
        return order;
    }

    /// An order whose label purchase has an unknown outcome: the carrier's response was lost.
    public static String labelOutcomeUnknown(ApiTestClient buyer, ApiTestClient seller) {
        var order = acceptedForCarrier(buyer, seller);
        carrier().setUnknownOutcome();
        try {
            seller.post(order + "/ship", "").problem(409);
        } finally {
            carrier().setUp();
        }
        return order;
    }

    public static InMemoryCarrier carrier() {
        return ApiTestClient.server().getBean(InMemoryCarrier.class);
    }

    public static String shipped(ApiTestClient buyer, ApiTestClient seller) {
        var order = accepted(buyer, seller);
        seller.post(order + "/ship", "{\"carrier\": \"Colissimo\"}").has(200);
        return order;
    }

    public static String delivered(ApiTestClient buyer, ApiTestClient seller) {
        var order = shipped(buyer, seller);
        buyer.post(order + "/confirm-receipt", "").has(200);
        return order;
    }

    public static String disputed(ApiTestClient buyer, ApiTestClient seller) {
        var order = delivered(buyer, seller);
        var complaint = "{\"reason\": \"Cassé\", \"comment\": \"Le carter est fendu.\"}";
        buyer.post(order + "/disputes", complaint).has(200);
        return order;
    }

    /// An order with a requested return of all parts.
    public static String requested(ApiTestClient buyer, ApiTestClient seller) {
        var body = "{\"reason\": \"damaged\", \"comment\": \"Cassé\"}";
        var order = delivered(buyer, seller);
        buyer.post(order + "/returns", body).has(201);
        return order;
    }

    public static String approved(ApiTestClient buyer, ApiTestClient seller) {
        var order = requested(buyer, seller);
        seller.post(returnPath(buyer, order) + "/approve", "").has(200);
        return order;
    }

    /// The path of the first return of an order.
    public static String returnPath(ApiTestClient who, String order) {
        return "/returns/" + id(who.get(order).has(200).json().path("returns").get(0));
    }

    public static String orderPath(JsonNode checkout) {
        return "/orders/" + id(checkout.path("orders").get(0));
    }

    public static String id(JsonNode thing) {
        return thing.path("id").asString();
    }

    /// Advances the clock and processes the deadlines that are due.
    public static void advanceTime(Duration time) {
        ApiTestClient.server().getBean(AdvanceableClock.class).advance(time);
        var deadlines = ApiTestClient.server().getBean(ProcessDeadlines.class);
        for (var done = 1; done > 0; ) done = deadlines.process();
    }
}
