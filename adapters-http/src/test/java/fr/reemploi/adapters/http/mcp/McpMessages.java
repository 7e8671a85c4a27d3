package fr.reemploi.adapters.http.mcp;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.adapters.http.ApiTestClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Messages of both forms of the protocol, and what is in the answers.
final class McpMessages {
    private static final String META =
            "\"_meta\": {\"io.modelcontextprotocol/protocolVersion\": \"2026-07-28\","
                    + " \"io.modelcontextprotocol/clientCapabilities\": {}}";

    private McpMessages() {}

    static Answer initialize(ApiTestClient caller, String version) {
        return call2025(
                caller,
                "initialize",
                "{\"protocolVersion\": \""
                        + version
                        + "\", \"capabilities\": {}, \"clientInfo\": {\"name\": \"t\", \"version\": \"1\"}}");
    }

    static JsonNode list(ApiTestClient caller) {
        return current(caller, "tools/list", "").has(200).json().path("result");
    }

    static JsonNode list2025(ApiTestClient caller) {
        return call2025(caller, "tools/list", "{}").has(200).json().path("result");
    }

    static JsonNode result(ApiTestClient caller, String tool, String arguments) {
        return callTool(caller, tool, arguments).has(200).json().path("result");
    }

    static Answer callTool(ApiTestClient caller, String tool, String arguments, String... headers) {
        var all = new ArrayList<>(List.of("Mcp-Name", tool));
        all.addAll(List.of(headers));
        return current(
                caller,
                "tools/call",
                "\"name\": \"%s\", \"arguments\": %s,".formatted(tool, arguments),
                all.toArray(String[]::new));
    }

    static Answer callTool2025(ApiTestClient caller, String tool, String arguments) {
        return call2025(
                caller,
                "tools/call",
                "{\"name\": \"%s\", \"arguments\": %s}".formatted(tool, arguments));
    }

    /// A request of the protocol of 2026-07-28.
    static Answer current(ApiTestClient caller, String method, String params, String... headers) {
        var all =
                new ArrayList<>(
                        List.of("Mcp-Method", method, "MCP-Protocol-Version", "2026-07-28"));
        all.addAll(List.of(headers));
        return send(caller, message(method, params), all.toArray(String[]::new));
    }

    static String message(String method, String params) {
        return "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"%s\", \"params\": {%s %s}}"
                .formatted(method, params, META);
    }

    static Answer call2025(ApiTestClient caller, String method, String params, String... headers) {
        return send(
                caller,
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"%s\", \"params\": %s}"
                        .formatted(method, params),
                headers);
    }

    static Answer send(ApiTestClient caller, String body, String... headers) {
        var all = new ArrayList<>(List.of("Accept", "application/json, text/event-stream"));
        all.addAll(List.of(headers));
        return caller.post("//mcp", body, all.toArray(String[]::new));
    }

    static JsonNode tool(JsonNode list, String name) {
        return Stream.iterate(0, i -> i < list.path("tools").size(), i -> i + 1)
                .map(list.path("tools")::get)
                .filter(tool -> tool.path("name").asString().equals(name))
                .findAny()
                .orElseThrow();
    }

    static List<String> names(JsonNode list) {
        var names = new ArrayList<String>();
        for (var tool : list.path("tools")) names.add(tool.path("name").asString());
        return names;
    }

    static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        for (var text : array) texts.add(text.asString());
        return texts;
    }
}
