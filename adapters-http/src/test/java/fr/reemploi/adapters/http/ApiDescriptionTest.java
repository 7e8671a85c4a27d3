package fr.reemploi.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
        var text = Api.anyone().get("//openapi.json").has(200).body();
        assertThat(description().path("openapi").asString()).startsWith("3.1");
        assertThat(Api.anyone().get("//openapi.json").body()).isEqualTo(text);
        assertThat(text).doesNotContain(Api.base()).doesNotContain("localhost");
    }

    @Test
    void every_reference_leads_somewhere() {
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
    void a_listing_is_described_as_it_is_answered() {
        var id = Api.seller().sell("Décrit");
        var answer = Api.anyone().get("/listings/" + id).json();
        var listing = schema("Listing");
        assertThat(fields(listing)).containsAll(answer.propertyNames());
        assertThat(answer.propertyNames()).containsAll(required(listing));
        var card =
                Api.anyone()
                        .get("/listings?q=D%C3%A9crit&near=48.8,2.3")
                        .json()
                        .path("items")
                        .get(0);
        assertThat(fields(schema("Card"))).containsAll(card.propertyNames());
        assertThat(card.propertyNames()).containsAll(required(schema("Card")));
        assertThat(schema("Listing").path("properties").path("grade").path("type").toString())
                .isEqualTo("[\"string\",\"null\"]");
    }

    @Test
    void problems_of_a_call_are_those_its_signature_implies() {
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
    void every_answer_in_json_has_an_example() {
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
    void the_examples_of_answers_are_what_is_answered() {
        var samples = new Samples().all();
        var seller = Api.seller();
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
        var samples = new Samples().all();
        var seller = Api.seller();
        seller.post("/listings", samples.get("listingDraft.request").toString()).has(201);
        var tag = seller.get("/me").header("ETag");
        seller.send("PUT", "/me/seller", samples.get("meSell.request").toString(), "If-Match", tag)
                .has(200);
        Api.anyone().post("/accounts", samples.get("accountRegister.request").toString()).has(201);
        Api.anyone().post("/sessions", samples.get("sessionOpen.request").toString()).has(201);
    }

    @Test
    void the_reference_page_is_served_from_the_jar_without_inline_scripts() {
        var moved = Api.anyone().get("//docs").has(302);
        assertThat(moved.header("Location")).contains("/swagger-ui/index.html");
        var page = Api.anyone().get("//swagger-ui/index.html", "Accept", "text/html").has(200);
        assertThat(page.body()).doesNotContain("<script>").doesNotContain("https://");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'self'");
    }

    private static JsonNode description() {
        return Api.anyone().get("//openapi.json").has(200).json();
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
                Api.server()
                        .getBean(
                                "requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mappings.getHandlerMethods()
                .forEach((mapping, call) -> {
                    if (call.getBeanType().getPackage() != Api.class.getPackage()
                            || call.getBeanType() == ErrorPages.class) return;
                    for (var path : mapping.getPatternValues())
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> mapped.add(verb + " " + path));
                });
        return mapped;
    }
}
