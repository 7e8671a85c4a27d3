package fr.reemploi.adapters.http;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.checkout.ProcessDeadlines;
import fr.reemploi.application.shipping.InMemoryCarrier;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.Role;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What buyers and sellers do with the API, in few words.
public final class OrderApiFixture {
    public static final String KEY = "Idempotency-Key";
    static final String ADDRESS =
            """
            {"name": "Léa Martin", "line1": "3 quai de la Fosse", "postalCode": "44000",
             "city": "Nantes", "country": "FR"}\
            """;

    /// A parcel of up to 30 kg to metropolitan France, or collection.
    public static final String TARIFFS =
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

    /// A part on sale with a core deposit of 20 €, taxed on its whole price; gives its id.
    public static String publishPart(ApiTestClient seller) {
        var id = seller.draft("Alternateur à acheter");
        var tag = seller.get("/listings/" + id).has(200).header("ETag");
        var more =
                """
                {"coreDeposit": {"amount": 2000, "currency": "EUR"}, "vatScheme": "standard",
                 "warrantyMonths": 6, "parcel": {"weightGrams": 6500}}\
                """;
        seller.send("PATCH", "/listings/" + id, more, "If-Match", tag).has(200);
        seller.upload("/listings/" + id + "/photos", ApiTestClient.PICTURE).has(201);
        seller.post("/listings/" + id + "/publish", "").has(200);
        return id;
    }

    /// The body of a checkout, each seller's parts going the same way.
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

    /// The body of a quote.
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

    /// A part bought and paid, to be sent; gives the order's path.
    public static String paid(ApiTestClient buyer, ApiTestClient seller) {
        return orderPath(pay(buyer, checkout(buyer, publishPart(seller))));
    }

    /// Bought, and not paid.
    public static String unpaid(ApiTestClient buyer, ApiTestClient seller) {
        return orderPath(checkout(buyer, publishPart(seller)));
    }

    /// Bought, and the bank refused.
    public static String failed(ApiTestClient buyer, ApiTestClient seller) {
        var checkout = checkout(buyer, publishPart(seller));
        var payment = id(checkout.path("payment"));
        buyer.post("/sandbox/payments/" + payment + "/fail", "").has(200);
        return orderPath(checkout);
    }

    /// Paid and accepted, to be collected.
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

    /// Paid and accepted, to be carried to a pickup point.
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

    /// Its label asked for, and the carrier's answer lost.
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

    /// All of it is to go back.
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

    /// The path of an order's first return.
    public static String returnPath(ApiTestClient who, String order) {
        return "/returns/" + id(who.get(order).has(200).json().path("returns").get(0));
    }

    public static String orderPath(JsonNode checkout) {
        return "/orders/" + id(checkout.path("orders").get(0));
    }

    public static String id(JsonNode thing) {
        return thing.path("id").asString();
    }

    /// Time passes, and what is due is done.
    public static void advanceTime(Duration time) {
        ApiTestClient.server().getBean(AdvanceableClock.class).advance(time);
        var deadlines = ApiTestClient.server().getBean(ProcessDeadlines.class);
        for (var done = 1; done > 0; ) done = deadlines.process();
    }
}
