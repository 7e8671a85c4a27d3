package fr.reemploi.adapters.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.adapters.http.FallbackErrorController;
import fr.reemploi.adapters.http.OrderApiFixture;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

final class ApiDescriptionTest {
    @Test
    void every_mapping_is_described_and_nothing_else() {
        var described = new TreeSet<String>();
        description()
                .path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(verb ->
                                        described.add(
                                                verb.getKey().toUpperCase(java.util.Locale.ROOT)
                                                        + " "
                                                        + path.getKey())));
        assertThat(described).isEqualTo(mapped());
    }

    @Test
    void it_is_open_api_3_1_and_the_same_each_time() {
        var text = ApiTestClient.anyone().get("//openapi.json").has(200).body();
        assertThat(description().path("openapi").asString()).startsWith("3.1");
        assertThat(ApiTestClient.anyone().get("//openapi.json").body()).isEqualTo(text);
        assertThat(text).doesNotContain(ApiTestClient.base()).doesNotContain("localhost");
    }

    @Test
    void every_reference_resolves() {
        var description = description();
        var schemas = description.path("components").path("schemas");
        assertThat(description.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> {
                    assertThat(reference).startsWith("#/components/schemas/");
                    assertThat(schemas.has(reference.substring(reference.lastIndexOf('/') + 1)))
                            .as(reference)
                            .isTrue();
                });
    }

    @Test
    void the_schema_of_a_listing_matches_the_response() {
        var id = ApiTestClient.seller().sell("Décrit");
        var answer = ApiTestClient.anyone().get("/listings/" + id).json();
        var listing = schema("Listing");
        assertThat(fields(listing)).containsAll(answer.propertyNames());
        assertThat(answer.propertyNames()).containsAll(required(listing));
        var card =
                ApiTestClient.anyone()
                        .get("/listings?q=D%C3%A9crit&near=48.8,2.3")
                        .json()
                        .path("items")
                        .get(0);
        assertThat(fields(schema("Card"))).containsAll(card.propertyNames());
        assertThat(card.propertyNames()).containsAll(required(schema("Card")));
        var buyer = ApiTestClient.buyer();
        buyer.send("PUT", "/me/favourites/" + id, "").has(204);
        matches("Favourite", buyer.get("/me/favourites").has(200).json().path("items").get(0));
        buyer.post("/me/addresses", OrderApiFixture.ADDRESS).has(201);
        matches("SavedAddress", buyer.get("/me/addresses").json().path("items").get(0));
        matches("Answer", buyer.get("/faq").has(200).json().path("items").get(0));
        var entries = OrderApiFixture.administrator().get("/admin/faq").has(200).json();
        matches("RadioStation", buyer.get("/radio/stations").has(200).json().path("items").get(0));
        matches("System", OrderApiFixture.administrator().get("/admin/system").has(200).json());
        matches("FaqEntry", entries.path("items").get(0));
        assertThat(schema("Listing").path("properties").path("grade").path("type").toString())
                .isEqualTo("[\"string\",\"null\"]");
    }

    @Test
    void the_schemas_of_buying_match_the_responses() {
        var buyer = ApiTestClient.buyer();
        var seller = ApiTestClient.seller();
        var part = OrderApiFixture.publishPart(seller);
        matches("Quote", OrderApiFixture.quote(part));
        var checkout = OrderApiFixture.checkout(buyer, part);
        matches("Checkout", checkout);
        var order = seller.get(OrderApiFixture.requested(buyer, seller)).has(200).json();
        matches("Order", order);
        matches("Return", order.path("returns").get(0));
        var back = "/returns/" + OrderApiFixture.id(order.path("returns").get(0));
        seller.post(back + "/approve", "").has(200);
        seller.post(back + "/receive", "").has(200);
        matches("Order", buyer.get("/orders/" + OrderApiFixture.id(order)).has(200).json());
        var ledger = "/admin/orders/" + OrderApiFixture.id(order) + "/ledger";
        matches("Ledger", OrderApiFixture.administrator().get(ledger).has(200).json());
        matches("ShippingRates", seller.get("/me/seller/shipping-rates").has(200).json());
        var status = schema("Order").path("properties").path("status");
        assertThat(status.path("enum").toString()).contains("\"return-requested\"");
    }

    @Test
    void carriers_and_sections_are_those_of_the_program() {
        assertThat(parameter("/api/v1/pickup-points", "carrier").toString())
                .isEqualTo("[\"seller-rates\",\"local-pickup\",\"parcel-post\",\"far-freight\"]");
        assertThat(schema("DeliveryOffer").path("properties").path("carrier").path("enum"))
                .isEqualTo(parameter("/api/v1/pickup-points", "carrier"));
        assertThat(parameter("/api/v1/admin/settings/{section}", "section").toString())
                .contains("\"payment\"", "\"marketplace\"")
                .doesNotContain("stripe");
    }

    private static JsonNode parameter(String path, String name) {
        return description()
                .path("paths")
                .path(path)
                .path("get")
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString().equals(name))
                .map(parameter -> parameter.path("schema").path("enum"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_checkout_requires_an_idempotency_key() {
        var key = "Idempotency-Key";
        var paths = description().path("paths");
        assertThat(header(paths.path("/api/v1/checkouts").path("post"), key).path("required"))
                .hasToString("true");
        assertThat(header(paths.path("/api/v1/listings").path("post"), key).path("required"))
                .hasToString("false");
        var problem = paths.path("/api/v1/checkouts").path("post").path("responses").path("409");
        assertThat(problem.toString()).contains("listingIds");
    }

    @Test
    void the_examples_match_their_schemas() {
        var samples = new ApiExamples(new ProgramValues(List.of(), List.of())).all();
        check(samples.get("Checkout"), schema("Checkout"), "checkoutPlace");
        check(samples.get("Order"), schema("Order"), "orderRead");
        check(samples.get("Return"), schema("Return"), "returnRequest");
        check(samples.get("shippingQuote.answer"), schema("Quote"), "shippingQuote");
        check(samples.get("adminOrderLedger.answer"), schema("Ledger"), "ledger");
        var bodies = new TreeSet<String>();
        description()
                .path("paths")
                .findValues("requestBody")
                .forEach(body ->
                        bodies.add(body.path("content").path("application/json").toString()));
        assertThat(bodies)
                .filteredOn(body -> !body.isEmpty())
                .allSatisfy(body -> assertThat(body).contains("\"example\""));
    }

    @Test
    void problems_of_an_operation_are_those_its_signature_implies() {
        var draft = description().path("paths").path("/api/v1/listings").path("post");
        assertThat(draft.path("responses").propertyNames())
                .contains("201", "400", "401", "403", "409", "413", "415", "422", "429", "500");
        assertThat(draft.path("security").get(0).has("bearer")).isTrue();
        assertThat(
                        draft.path("requestBody")
                                .path("content")
                                .path("application/json")
                                .path("example")
                                .path("title")
                                .asString())
                .isNotEmpty();
    }

    @Test
    void every_json_response_has_an_example() {
        var without = new ArrayList<String>();
        description()
                .path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(call ->
                                        call.getValue().path("responses").properties().stream()
                                                .map(answer -> answer.getValue().path("content"))
                                                .map(content -> content.path("application/json"))
                                                .filter(json ->
                                                        !json.isMissingNode()
                                                                && !json.has("example"))
                                                .forEach(_ ->
                                                        without.add(
                                                                call.getKey()
                                                                        + " "
                                                                        + path.getKey()))));
        assertThat(without).isEmpty();
    }

    @Test
    void the_examples_of_responses_match_the_responses() {
        var samples = new ApiExamples(new ProgramValues(List.of(), List.of())).all();
        var seller = ApiTestClient.seller();
        var listing = seller.get("/listings/" + seller.sell("Montrée")).json();
        assertThat(samples.get("Listing").propertyNames())
                .containsExactlyInAnyOrderElementsOf(listing.propertyNames());
        assertThat(samples.get("Photo").propertyNames())
                .containsExactlyInAnyOrderElementsOf(listing.path("photos").get(0).propertyNames());
        assertThat(samples.get("Account").propertyNames())
                .containsExactlyInAnyOrderElementsOf(seller.get("/me").json().propertyNames());
        assertThat(samples.get("WholeModel").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        seller.get("/catalogue/models/clio-iii").json().propertyNames());
    }

    @Test
    void the_examples_of_bodies_are_accepted() {
        var samples = new ApiExamples(new ProgramValues(List.of(), List.of())).all();
        var seller = ApiTestClient.seller();
        seller.post("/listings", samples.get("listingDraft.request").toString()).has(201);
        var tag = seller.get("/me").header("ETag");
        seller.send(
                        "PUT",
                        "/me/seller",
                        samples.get("meUpdateSeller.request").toString(),
                        "If-Match",
                        tag)
                .has(200);
        ApiTestClient.anyone()
                .post("/accounts", samples.get("accountRegister.request").toString())
                .has(201);
        ApiTestClient.anyone()
                .post("/sessions", samples.get("sessionOpen.request").toString())
                .has(201);
        var grid = samples.get("shippingRatesReplace.request").toString();
        seller.send("PUT", "/me/seller/shipping-rates", grid, "If-Match", "\"0\"").has(200);
        var buyer = ApiTestClient.buyer();
        var order = OrderApiFixture.accepted(buyer, seller);
        seller.post(order + "/ship", samples.get("sellerOrderShip.request").toString()).has(200);
        var receipt = samples.get("orderConfirmReceipt.request").toString();
        buyer.post(order + "/confirm-receipt", receipt).has(200);
        var back = OrderApiFixture.delivered(buyer, seller);
        buyer.post(back + "/returns", samples.get("returnRequest.request").toString()).has(201);
        var refusal = samples.get("returnReject.request").toString();
        seller.post(OrderApiFixture.returnPath(buyer, back) + "/reject", refusal).has(200);
        buyer.post(back + "/disputes", samples.get("orderDispute.request").toString()).has(200);
        var decision = samples.get("adminOrderDecide.request").toString();
        var decide = "/admin" + back + "/dispute-resolution";
        OrderApiFixture.administrator().post(decide, decision).has(200);
        var declined = OrderApiFixture.paid(buyer, seller);
        var reason = samples.get("sellerOrderDecline.request").toString();
        seller.post(declined + "/decline", reason).has(200);
    }

    @Test
    void the_reference_page_is_served_from_the_jar_without_inline_scripts() {
        var moved = ApiTestClient.anyone().get("//docs").has(302);
        assertThat(moved.header("Location")).contains("/swagger-ui/index.html");
        var page =
                ApiTestClient.anyone()
                        .get("//swagger-ui/index.html", "Accept", "text/html")
                        .has(200);
        assertThat(page.body()).doesNotContain("<script>").doesNotContain("https://");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'self'");
    }

    private static void matches(String schema, JsonNode answer) {
        check(answer, schema(schema), schema);
    }

    /// Checks recursively that every field is described and every required field is present.
    private static void check(JsonNode answer, JsonNode schema, String where) {
        if (answer.isNull()) return;
        var resolved = resolved(schema);
        if (answer.isArray()) {
            for (var item : answer) check(item, resolved.path("items"), where + "[]");
            return;
        }
        if (!answer.isObject()) {
            if (resolved.has("enum"))
                assertThat(resolved.path("enum").toString())
                        .as(where)
                        .contains("\"" + answer.asString() + "\"");
            return;
        }
        assertThat(fields(resolved)).as(where).containsAll(answer.propertyNames());
        assertThat(answer.propertyNames()).as(where).containsAll(required(resolved));
        answer.properties()
                .forEach(field ->
                        check(
                                field.getValue(),
                                resolved.path("properties").path(field.getKey()),
                                where + "." + field.getKey()));
    }

    private static JsonNode resolved(JsonNode schema) {
        if (schema.has("oneOf")) return resolved(schema.path("oneOf").get(0));
        if (!schema.has("$ref")) return schema;
        var reference = schema.path("$ref").asString();
        return schema(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static JsonNode header(JsonNode call, String name) {
        return call.path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode description() {
        return ApiTestClient.anyone().get("//openapi.json").has(200).json();
    }

    private static JsonNode schema(String name) {
        return description().path("components").path("schemas").path(name);
    }

    private static Iterable<String> fields(JsonNode schema) {
        return schema.path("properties").propertyNames();
    }

    private static Iterable<String> required(JsonNode schema) {
        var names = new ArrayList<String>();
        schema.path("required").forEach(name -> names.add(name.asString()));
        return names;
    }

    private static TreeSet<String> mapped() {
        var mapped = new TreeSet<String>();
        var mappings =
                ApiTestClient.server()
                        .getBean(
                                "requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mappings.getHandlerMethods()
                .forEach((mapping, call) -> {
                    if (!call.getBeanType().getName().startsWith("fr.reemploi.adapters.http.")
                            || call.getBeanType() == FallbackErrorController.class
                            // another protocol, with a description of its own
                            || call.getBeanType().isAnnotationPresent(Hidden.class)) return;
                    for (var path : mapping.getPatternValues())
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> mapped.add(verb + " " + path));
                });
        return mapped;
    }
}
