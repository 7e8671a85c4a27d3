package fr.reemploi.adapters.ai.model;

import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.httpclient.AddressRules;
import fr.reemploi.httpclient.CallListener;
import fr.reemploi.httpclient.HttpClientSettings;
import fr.reemploi.httpclient.HttpClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server of the protocol that replies as it was told, one reply after the other.
final class ScriptedModelServer implements BeforeEachCallback, AfterEachCallback {
    static final String USAGE =
            "{\"choices\":[],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20}}";
    static final String STOP =
            "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}";
    static final String CALLS =
            "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockWebServer server = new MockWebServer();
    private final List<JsonNode> bodies = new ArrayList<>();
    private final HttpClients httpClients =
            new HttpClients(
                    HttpClientSettings.defaults()
                            .withAddresses(AddressRules.allowing(List.of("localhost"))),
                    CallListener.none());

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        httpClients.close();
        server.close();
    }

    HttpClients httpClients() {
        return httpClients;
    }

    String address() {
        return "http://localhost:" + server.getPort() + "/v1";
    }

    SettingValues settings() {
        return new SettingValues(
                Map.of(
                        ModelFields.MODEL, "scripted",
                        ModelFields.API_KEY, "sk-scripted-key",
                        ModelFields.ADDRESS, address(),
                        ModelFields.TOKENS_OF_PERSON, "1000",
                        ModelFields.TOKENS_OF_SITE, "10000"));
    }

    /// Streams these events, then the end.
    ScriptedModelServer streams(String... events) {
        return streamsExactly(
                Stream.concat(Stream.of(events), Stream.of("[DONE]"))
                        .map(event -> "data: " + event + "\n\n")
                        .collect(Collectors.joining()));
    }

    ScriptedModelServer streamsExactly(String body) {
        return responds(stream(body));
    }

    static MockResponse.Builder stream(String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "text/event-stream; charset=utf-8")
                .body(body);
    }

    ScriptedModelServer rejects(int status, String body, String... header) {
        var response =
                new MockResponse.Builder()
                        .code(status)
                        .setHeader("Content-Type", "application/json")
                        .body(body);
        if (header.length == 2) response.setHeader(header[0], header[1]);
        return responds(response);
    }

    ScriptedModelServer responds(MockResponse.Builder response) {
        server.enqueue(response.build());
        return this;
    }

    static String text(String token) {
        return JSON.writeValueAsString(
                Map.of("choices", List.of(Map.of("index", 0, "delta", Map.of("content", token)))));
    }

    /// A piece of a call; empty parts are left out.
    static String call(int index, String name, String arguments) {
        var function = new java.util.HashMap<String, Object>();
        if (!name.isEmpty()) function.put("name", name);
        if (!arguments.isEmpty()) function.put("arguments", arguments);
        var piece =
                Map.of("index", index, "id", "call_abc", "type", "function", "function", function);
        return JSON.writeValueAsString(
                Map.of(
                        "choices",
                        List.of(
                                Map.of(
                                        "index",
                                        0,
                                        "delta",
                                        Map.of("tool_calls", List.of(piece))))));
    }

    /// The next request; its body is [#body].
    RecordedRequest request() {
        try {
            var request = server.takeRequest(2, TimeUnit.SECONDS);
            if (request == null) throw new AssertionError("no request came");
            bodies.add(JSON.readTree(request.getBody().toByteArray()));
            return request;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stop));
        }
    }

    /// The body of the next request.
    JsonNode body() {
        request();
        return bodies.getLast();
    }

    int requests() {
        return server.getRequestCount();
    }
}
