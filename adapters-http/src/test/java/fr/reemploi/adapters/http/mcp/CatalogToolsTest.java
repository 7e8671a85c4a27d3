package fr.reemploi.adapters.http.mcp;

import static fr.reemploi.adapters.http.mcp.McpMessages.callTool;
import static fr.reemploi.adapters.http.mcp.McpMessages.result;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogToolsTest {
    private static final String AGENT =
            "\"meta\": {\"ucp-agent\": {\"profile\": \"https://agent.example/profile.json\"}}, ";

    private final ApiTestClient visitor = ApiTestClient.anyone();

    @Test
    void a_search_returns_products_with_condition_stock_and_donor() {
        var id = ApiTestClient.seller().sell("Alternateur zébulon");
        for (var meta : List.of("", AGENT)) {
            var result =
                    result(
                            visitor,
                            "search_catalog",
                            "{"
                                    + meta
                                    + "\"catalog\": {\"query\": \"zébulon\", \"context\": {\"address_country\":"
                                    + " \"FR\"}, \"filters\": {\"categories\": [\"alternator\"],"
                                    + " \"price\": {\"max\": 10000}, \"availability\": [\"in_stock\"]},"
                                    + " \"pagination\": {\"limit\": 400}}}");
            var content = result.path("structuredContent");
            assertThat(content.at("/ucp/version").asString()).isEqualTo(CatalogTools.VERSION);
            assertThat(content.at("/ucp/capabilities").has("dev.ucp.shopping.catalog.search"))
                    .isTrue();
            assertThat(content.at("/pagination/has_next_page").asBoolean()).isFalse();
            assertThat(content.at("/pagination/total_count").asInt()).isEqualTo(1);
            var product = content.at("/products/0");
            assertThat(product.path("id").asString()).isEqualTo(id);
            assertThat(product.at("/price_range/min/amount").asInt()).isEqualTo(8900);
            assertThat(product.at("/price_range/max/currency").asString()).isEqualTo("EUR");
            assertThat(product.at("/categories/0/value").asString()).isEqualTo("alternator");
            assertThat(product.path("url").asString())
                    .isEqualTo(ApiTestClient.base() + "/pieces/" + id);
            assertThat(product.at("/media/0/url").asString()).startsWith("http");
            var variant = product.at("/variants/0");
            assertThat(variant.path("id").asString()).isEqualTo(id);
            assertThat(variant.path("condition").asString()).isEqualTo("used");
            assertThat(variant.at("/availability/available").asBoolean()).isTrue();
            assertThat(variant.at("/seller/name").asString()).isEqualTo("Casse de l'Ouest");
            assertThat(product.at("/used_part/stock").asInt()).isEqualTo(1);
            assertThat(product.at("/used_part/donor_vehicle/mileage_km").asInt())
                    .isEqualTo(125_000);
            assertThat(product.at("/metadata/used_part")).isEqualTo(product.path("used_part"));
            assertThat(result.at("/content/0/text").asString())
                    .contains(
                            "Alternateur zébulon",
                            "89,00",
                            "Occasion",
                            "une seule en stock",
                            "Renault Clio III",
                            id);
            assertThat(content.toString()).doesNotContain("VF1BR1S0H40000000", "A-12");
        }
    }

    @Test
    void filters_narrow_a_search_and_a_search_without_match_is_empty() {
        ApiTestClient.seller().sell("Démarreur cassiopée");
        for (var filters :
                List.of(
                        "\"price\": {\"max\": 100}",
                        "\"categories\": [\"headlight\"]",
                        "\"availability\": [\"out_of_stock\"]")) {
            var arguments =
                    "{\"catalog\": {\"query\": \"cassiopée\", \"filters\": {" + filters + "}}}";
            var content = result(visitor, "search_catalog", arguments).path("structuredContent");
            assertThat(content.path("products").isArray()).as(filters).isTrue();
            assertThat(content.path("products").size()).as(filters).isZero();
            assertThat(content.has("messages")).isFalse();
        }
    }

    @Test
    void a_search_is_paged_by_cursor() {
        var seller = ApiTestClient.seller();
        for (var i = 0; i < 3; i++) seller.sell("Phare andromède " + i);
        var first = page("");
        assertThat(first.path("products").size()).isEqualTo(2);
        assertThat(first.at("/pagination/has_next_page").asBoolean()).isTrue();
        var cursor = first.at("/pagination/cursor").asString();
        var second = page(", \"cursor\": \"" + cursor + "\"");
        assertThat(second.path("products").size()).isEqualTo(1);
        assertThat(second.at("/pagination/has_next_page").asBoolean()).isFalse();
    }

    private tools.jackson.databind.JsonNode page(String cursor) {
        return result(
                        visitor,
                        "search_catalog",
                        "{\"catalog\": {\"query\": \"andromède\", \"pagination\": {\"limit\": 2"
                                + cursor
                                + "}}}")
                .path("structuredContent");
    }

    @Test
    void several_products_are_looked_up_and_unknown_ids_are_messages() {
        var id = ApiTestClient.seller().sell("Rétroviseur pégase");
        var ids = "\"" + id + "\", \"" + id + "\", \"prod_unknown\"";
        var content =
                result(visitor, "lookup_catalog", "{\"catalog\": {\"ids\": [" + ids + "]}}")
                        .path("structuredContent");
        assertThat(content.path("products").size()).isEqualTo(1);
        var input = content.at("/products/0/variants/0/inputs/0");
        assertThat(input.path("id").asString()).isEqualTo(id);
        assertThat(input.path("match").asString()).isEqualTo("exact");
        assertThat(content.path("messages").size()).isEqualTo(1);
        var message = content.at("/messages/0");
        assertThat(message.path("type").asString()).isEqualTo("info");
        assertThat(message.path("code").asString()).isEqualTo("not_found");
        assertThat(message.path("content").asString()).isEqualTo("prod_unknown");
    }

    @Test
    void a_product_has_its_description_and_its_fitments() {
        var seller = ApiTestClient.seller();
        var id = seller.draft("Capteur orion");
        var tag = seller.get("/listings/" + id).has(200).header("ETag");
        seller.send(
                        "PATCH",
                        "/listings/" + id,
                        "{\"description\": \"Testé sur banc.\", \"grade\": \"B\", \"warrantyMonths\": 6,"
                                + " \"fitments\": [{\"make\": \"renault\", \"model\": \"megane-ii\"}]}",
                        "If-Match",
                        tag,
                        "Content-Type",
                        "application/merge-patch+json")
                .has(200);
        seller.upload("/listings/" + id + "/photos", ApiTestClient.PICTURE).has(201);
        assertThat(product(visitor, id).at("/ucp/status").asString()).isEqualTo("error");
        seller.post("/listings/" + id + "/publish", "").has(200);
        var product = product(visitor, id).path("product");
        assertThat(product.at("/description/plain").asString())
                .contains("Testé sur banc.", "convient à", "Mégane II", "garantie de 6 mois");
        assertThat(product.at("/used_part/fits/0/model").asString()).isEqualTo("megane-ii");
        assertThat(product.at("/used_part/grade").asString()).isEqualTo("B");
        assertThat(product.at("/used_part/warranty_months").asInt()).isEqualTo(6);
        seller.post("/listings/" + id + "/withdraw", "").has(200);
        assertThat(product(visitor, id).at("/ucp/status").asString()).isEqualTo("error");
    }

    @Test
    void an_unknown_product_is_an_outcome_that_is_not_to_be_retried() {
        for (var id : List.of("prod_1", "018f0000-0000-7000-8000-000000000000")) {
            var content = product(visitor, id);
            assertThat(content.at("/ucp/status").asString()).isEqualTo("error");
            assertThat(content.has("product")).isFalse();
            var message = content.at("/messages/0");
            assertThat(message.path("type").asString()).isEqualTo("error");
            assertThat(message.path("code").asString()).isEqualTo("not_found");
            assertThat(message.path("severity").asString()).isEqualTo("unrecoverable");
            assertThat(message.path("path").asString()).isEqualTo("$.product");
            assertThat(message.path("content").asString()).contains(id);
        }
    }

    @Test
    void wrong_arguments_are_an_error_of_the_protocol_in_both_forms() {
        var tooMany = String.join(",", Collections.nCopies(26, "\"a\""));
        var calls =
                List.of(
                        List.of("search_catalog", "{}"),
                        List.of("search_catalog", "{\"catalog\": {}}"),
                        List.of("search_catalog", "{\"catalog\": {\"query\": 5}}"),
                        List.of("search_catalog", "{\"catalog\": []}"),
                        List.of(
                                "search_catalog",
                                "{\"catalog\": {\"query\": \"a\", \"pagination\": {\"cursor\": \"?\"}}}"),
                        List.of(
                                "search_catalog",
                                "{\"catalog\": {\"query\": \"a\", \"filters\": {\"price\": {\"max\": -1}}}}"),
                        List.of("lookup_catalog", "{\"catalog\": {}}"),
                        List.of("lookup_catalog", "{\"catalog\": {\"ids\": [" + tooMany + "]}}"),
                        List.of("lookup_catalog", "{\"catalog\": {\"ids\": [null]}}"),
                        List.of("get_product", "{\"catalog\": {\"id\": {}}}"));
        for (var call : calls) {
            var current = callTool(visitor, call.get(0), call.get(1)).has(400).json();
            var before =
                    McpMessages.callTool2025(visitor, call.get(0), call.get(1)).has(200).json();
            for (var answer : List.of(current, before)) {
                assertThat(answer.at("/error/code").asInt()).as(call.toString()).isEqualTo(-32602);
                assertThat(answer.at("/error/message").asString()).startsWith("catalog");
            }
        }
    }

    private static tools.jackson.databind.JsonNode product(ApiTestClient caller, String id) {
        return result(caller, "get_product", "{\"catalog\": {\"id\": \"" + id + "\"}}")
                .path("structuredContent");
    }
}
