package fr.reemploi.adapters.http.mcp;

import static fr.reemploi.adapters.http.mcp.McpMessages.call2025;
import static fr.reemploi.adapters.http.mcp.McpMessages.callTool;
import static fr.reemploi.adapters.http.mcp.McpMessages.callTool2025;
import static fr.reemploi.adapters.http.mcp.McpMessages.current;
import static fr.reemploi.adapters.http.mcp.McpMessages.initialize;
import static fr.reemploi.adapters.http.mcp.McpMessages.list;
import static fr.reemploi.adapters.http.mcp.McpMessages.list2025;
import static fr.reemploi.adapters.http.mcp.McpMessages.message;
import static fr.reemploi.adapters.http.mcp.McpMessages.names;
import static fr.reemploi.adapters.http.mcp.McpMessages.result;
import static fr.reemploi.adapters.http.mcp.McpMessages.send;
import static fr.reemploi.adapters.http.mcp.McpMessages.texts;
import static fr.reemploi.adapters.http.mcp.McpMessages.tool;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.adapters.http.OrderApiFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class McpApiTest {
    private static final List<String> PUBLIC =
            List.of(
                    "search_catalog",
                    "lookup_catalog",
                    "get_product",
                    "search_parts",
                    "show_listing",
                    "check_fitment",
                    "search_faq",
                    "suggest_price");

    private final ApiTestClient visitor = ApiTestClient.anyone();

    @Test
    void a_client_of_today_discovers_the_server_and_its_tools() {
        var server = current(visitor, "server/discover", "").has(200).json().path("result");
        assertThat(texts(server.path("supportedVersions"))).containsExactly("2026-07-28");
        assertThat(server.path("capabilities").has("tools")).isTrue();

        var list = current(visitor, "tools/list", "").has(200).json().path("result");
        assertThat(list.path("cacheScope").asString()).isEqualTo("private");
        assertThat(list.path("ttlMs").isNumber()).isTrue();
        assertThat(names(list)).containsAll(PUBLIC);
        var search = tool(list, "search_parts");
        assertThat(search.path("inputSchema").path("type").asString()).isEqualTo("object");
        assertThat(search.at("/inputSchema/properties/maxPriceCents/type").asString())
                .isEqualTo("integer");
        assertThat(search.at("/inputSchema/properties/reference/items/type").asString())
                .isEqualTo("string");
        assertThat(texts(tool(list, "show_listing").at("/inputSchema/required")))
                .containsExactly("listingId");
    }

    @Test
    void a_client_of_2025_initializes_without_a_session_and_sees_the_same_tools() {
        for (var version : InitializedProtocol.VERSIONS) {
            var answer = initialize(visitor, version).has(200);
            var result = answer.json().path("result");
            assertThat(result.path("protocolVersion").asString()).isEqualTo(version);
            assertThat(result.at("/serverInfo/name").asString()).isEqualTo("reemploi");
            assertThat(answer.header("Mcp-Session-Id")).isEmpty();
        }
        assertThat(
                        initialize(visitor, "1999-01-01")
                                .json()
                                .at("/result/protocolVersion")
                                .asString())
                .isEqualTo("2025-11-25");
        send(visitor, "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}").has(202);
        assertThat(call2025(visitor, "ping", "{}").has(200).json().has("result")).isTrue();
        assertThat(names(list2025(visitor))).containsExactlyElementsOf(names(list(visitor)));
    }

    @Test
    void each_role_is_offered_its_tools_in_both_forms() {
        var buyer = ApiTestClient.buyer();
        var seller = ApiTestClient.seller();
        var administrator = OrderApiFixture.administrator();
        for (var caller : List.of(visitor, buyer, seller, administrator))
            assertThat(names(list2025(caller))).containsExactlyElementsOf(names(list(caller)));
        var own = List.of("list_orders", "show_order");
        assertThat(names(list(visitor)))
                .doesNotContainAnyElementsOf(own)
                .doesNotContain("seller_figures", "system_state");
        assertThat(names(list(buyer)))
                .containsAll(PUBLIC)
                .containsAll(own)
                .doesNotContain("seller_figures", "system_state");
        assertThat(names(list(seller)))
                .containsAll(own)
                .contains("seller_figures")
                .doesNotContain("system_state");
        assertThat(names(list(administrator))).contains("system_state");
        for (var offered : List.of(list(seller), list2025(seller))) {
            assertThat(readsOnly(offered, "seller_figures")).isTrue();
            assertThat(readsOnly(offered, "change_price")).isFalse();
        }
    }

    private static boolean readsOnly(JsonNode list, String name) {
        return tool(list, name).at("/annotations/readOnlyHint").asBoolean();
    }

    @Test
    void a_tool_of_another_role_is_an_error_of_the_tool() {
        for (var tool : List.of("list_orders", "seller_figures", "system_state")) {
            var refused = callTool(visitor, tool, "{}").has(200).json().path("result");
            assertThat(refused.path("isError").asBoolean()).as(tool).isTrue();
            assertThat(refused.at("/structuredContent/error/code").asString())
                    .isEqualTo("cody.tool-unknown");
            var before = callTool2025(visitor, tool, "{}").has(200).json().path("result");
            assertThat(before.path("isError").asBoolean()).as(tool).isTrue();
        }
        var buyer = ApiTestClient.buyer();
        assertThat(result(buyer, "system_state", "{}").path("isError").asBoolean()).isTrue();
        assertThat(result(buyer, "list_orders", "{}").path("isError").asBoolean()).isFalse();
        var figures = result(ApiTestClient.seller(), "seller_figures", "{}");
        assertThat(figures.path("isError").asBoolean()).isFalse();
        var state = result(OrderApiFixture.administrator(), "system_state", "{}");
        assertThat(state.at("/structuredContent/figures").size()).isPositive();
    }

    @Test
    void a_tool_that_does_not_exist_is_an_error_of_the_protocol() {
        var current = callTool(visitor, "delete_everything", "{}").has(400).json();
        assertThat(current.at("/error/code").asInt()).isEqualTo(-32602);
        var before = callTool2025(visitor, "delete_everything", "{}").has(200).json();
        assertThat(before.at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(current(visitor, "resources/list", "").has(404).json().at("/error/code").asInt())
                .isEqualTo(-32601);
    }

    @Test
    void a_part_is_found_in_both_forms_as_data_and_as_text() {
        var id = ApiTestClient.seller().sell("Alternateur MCP Clio III");
        var wanted = "{\"listingId\": \"" + id + "\"}";
        for (var result :
                List.of(
                        result(visitor, "show_listing", wanted),
                        callTool2025(visitor, "show_listing", wanted).json().path("result"))) {
            assertThat(result.at("/structuredContent/listing/title").asString())
                    .isEqualTo("Alternateur MCP Clio III");
            var text = ApiTestClient.tree(result.at("/content/0/text").asString());
            assertThat(text).isEqualTo(result.path("structuredContent"));
        }
    }

    @Test
    void wrong_arguments_are_an_error_of_the_tool_in_the_language_of_the_caller() {
        var missing = callTool(visitor, "show_listing", "{}", "Accept-Language", "en");
        var result = missing.has(200).json().path("result");
        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.path("structuredContent").toString()).contains("This field is required");
        var number = result(visitor, "show_listing", "{\"listingId\": 5}");
        assertThat(number.path("isError").asBoolean()).isTrue();
        var unknown = result(visitor, "search_parts", "{\"drop\": \"table\", \"text\": \"x\"}");
        assertThat(unknown.path("isError").asBoolean()).isTrue();
    }

    @Test
    void a_bad_token_is_401_and_names_the_metadata_of_the_resource() {
        var metadata = ApiTestClient.base() + "/.well-known/oauth-protected-resource/mcp";
        var rejected = current(ApiTestClient.withToken("x.y.z"), "tools/list", "");
        assertThat(rejected.problem(401)).isEqualTo("token.invalid");
        assertThat(rejected.header("WWW-Authenticate"))
                .isEqualTo(
                        "Bearer error=\"invalid_token\", resource_metadata=\"" + metadata + "\"");
        assertThat(ApiTestClient.withToken("x.y.z").get("/me").header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"invalid_token\"");

        for (var path : List.of("", "/mcp")) {
            var resource =
                    visitor.get("//.well-known/oauth-protected-resource" + path).has(200).json();
            assertThat(resource.path("resource").asString())
                    .isEqualTo(ApiTestClient.base() + "/mcp");
            assertThat(texts(resource.path("scopes_supported")))
                    .containsExactly("buyer", "seller", "admin");
            assertThat(texts(resource.path("bearer_methods_supported"))).containsExactly("header");
        }
    }

    @Test
    void a_session_that_ended_is_401() {
        var buyer = ApiTestClient.buyer();
        current(buyer, "tools/list", "").has(200);
        buyer.send("DELETE", "/sessions/current", "").has(204);
        assertThat(current(buyer, "tools/list", "").problem(401)).isEqualTo("token.invalid");
    }

    @Test
    void pages_of_other_sites_are_rejected_and_those_of_this_one_are_not() {
        var own = ApiTestClient.base();
        for (var origin :
                List.of("https://evil.example", "null", "", own + ".evil.example", own + "0")) {
            var answer = current(visitor, "tools/list", "", "Origin", origin);
            assertThat(answer.problem(403)).as(origin).isEqualTo("origin.foreign");
            var preflight =
                    visitor.send(
                            "OPTIONS",
                            "//mcp",
                            "",
                            "Origin",
                            origin,
                            "Access-Control-Request-Method",
                            "POST");
            assertThat(preflight.status()).as(origin).isEqualTo(403);
            assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
        }
        current(visitor, "tools/list", "", "Origin", own).has(200);
    }

    @Test
    void what_is_no_message_is_rejected_without_a_trace_of_the_inside() {
        for (var body :
                List.of(
                        " ",
                        "{",
                        "[]",
                        "5",
                        "{}",
                        "{\"jsonrpc\": \"2.0\"}",
                        "{\"jsonrpc\": \"1.0\", \"id\": 1, \"method\": \"ping\"}",
                        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": 5}",
                        "[{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}]")) {
            var answer = send(visitor, body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("jackson", "Exception");
        }
        for (var params : List.of("5", "[]", "{\"name\": 5}", "{\"arguments\": 5}", "null")) {
            for (var method : List.of("tools/call", "tools/list", "initialize")) {
                var answer = call2025(visitor, method, params);
                assertThat(answer.status()).as(method + params).isIn(200, 400);
                assertThat(answer.body()).doesNotContain("jackson", "modelcontextprotocol", "java");
            }
        }
        assertThat(current(visitor, "tools/call", "\"name\": 5,").has(400).body())
                .doesNotContain("jackson", "java");
    }

    @Test
    void a_message_is_bounded_in_size_and_is_json() {
        var large = "{\"jsonrpc\": \"2.0\", \"x\": \"" + "a".repeat(300_000) + "\"}";
        assertThat(send(visitor, large).problem(413)).isEqualTo("body.too-large");
        assertThat(send(visitor, "a=b", "Content-Type", "text/plain").problem(415))
                .isEqualTo("media-type.unsupported");
        assertThat(send(visitor, "{}", "X-Request-Id", "mcp-1").header("X-Request-Id"))
                .isEqualTo("mcp-1");
    }

    @Test
    void other_methods_are_405() {
        for (var method : List.of("GET", "PUT", "DELETE", "PATCH")) {
            var answer = visitor.send(method, "//mcp", "");
            assertThat(answer.problem(405)).as(method).isEqualTo("method.not-allowed");
            assertThat(answer.header("Allow")).contains("POST");
        }
    }

    @Test
    void headers_of_the_current_protocol_must_say_what_the_body_says() {
        var body = message("tools/list", "");
        assertThat(visitor.post("//mcp", body).has(400).json().at("/error/code").asInt())
                .isEqualTo(-32020);
        var wrong = visitor.post("//mcp", body, "Mcp-Method", "tools/call");
        assertThat(wrong.has(400).json().at("/error/code").asInt()).isEqualTo(-32020);
        var unknown = body.replace("2026-07-28", "2031-01-01");
        var answer =
                visitor.post(
                        "//mcp",
                        unknown,
                        "Mcp-Method",
                        "tools/list",
                        "MCP-Protocol-Version",
                        "2031-01-01");
        assertThat(answer.has(400).json().at("/error/code").asInt()).isEqualTo(-32022);
        assertThat(call2025(visitor, "ping", "{}", "MCP-Protocol-Version", "2031-01-01").status())
                .isEqualTo(400);
    }
}
