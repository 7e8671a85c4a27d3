package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program with a language model at another server.
@Tag("server")
class LanguageModelTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @TempDir Path folder;

    private final CountDownLatch firstTokenRead = new CountDownLatch(1);
    private final CountDownLatch callEnded = new CountDownLatch(1);
    private HttpServer model;
    private RunningServer server;
    private ApiClient administrator;

    @BeforeEach
    void open() throws IOException {
        model = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        model.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        model.createContext("/v1/chat/completions", this::reply);
        model.start();
        server = new RunningServer(folder.resolve("data"));
        administrator = ExternalServicesFixture.administrator(server);
    }

    @AfterEach
    void close() throws IOException {
        firstTokenRead.countDown();
        server.close();
        model.stop(0);
    }

    @Test
    void a_token_arrives_before_the_model_has_said_the_next() throws Exception {
        configure();

        try (var client = HttpClient.newHttpClient();
                var answer = answer(client)) {
            var first = await(answer, "data: {\"text\":\"Bon\"}");
            firstTokenRead.countDown();
            assertThat(first).contains("event: token");
            assertThat(await(answer, "\"messageId\"")).contains("\"text\":\"jour\"");
        }
        assertThat(budget().path("used").asInt()).isEqualTo(120);
    }

    @Test
    void one_who_leaves_while_the_model_thinks_ends_its_call() throws Exception {
        configure();
        var client = HttpClient.newHttpClient();
        var answer = answer(client);
        await(answer, "data: {\"text\":\"Bon\"}");

        client.shutdownNow();

        assertThat(callEnded.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private void configure() {
        var address = "http://localhost:" + model.getAddress().getPort() + "/v1";
        ExternalServicesFixture.fill(
                administrator,
                "ai",
                Map.of("model", "scripted", "apiKey", "sk-local", "address", address));
        assertThat(budget().path("total").asInt()).isEqualTo(50_000);
    }

    private tools.jackson.databind.JsonNode budget() {
        var started = administrator.send("POST", "/cody/conversations", "");
        assertThat(ApiClient.json(started).path("mode").asString()).isEqualTo("model");
        return ApiClient.json(started).path("budget");
    }

    private BufferedReader answer(HttpClient client) throws Exception {
        var started = ApiClient.json(administrator.send("POST", "/cody/conversations", ""));
        var path = "/api/v1/cody/conversations/" + started.path("id").asString() + "/messages";
        var request =
                HttpRequest.newBuilder(URI.create(server.address() + path))
                        .header("Authorization", "Bearer " + administrator.token())
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"Bonjour\"}"))
                        .timeout(TIMEOUT)
                        .build();
        var body = client.send(request, BodyHandlers.ofInputStream()).body();
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /// The lines until one that contains this.
    private static String await(BufferedReader answer, String end) throws IOException {
        var read = new StringBuilder();
        for (var line = answer.readLine(); line != null; line = answer.readLine()) {
            read.append(line).append('\n');
            if (line.contains(end)) return read.toString();
        }
        throw new AssertionError("ended without " + end + ": " + read);
    }

    /// Says a token, waits until it was read, and says the rest.
    private void reply(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            say(exchange, "{\"choices\":[{\"delta\":{\"content\":\"Bon\"}}]}");
            while (!firstTokenRead.await(100, TimeUnit.MILLISECONDS)) {
                body.write(": thinking\n\n".getBytes(StandardCharsets.UTF_8));
                body.flush();
            }
            say(
                    exchange,
                    "{\"choices\":[{\"delta\":{\"content\":\"jour\"},\"finish_reason\":\"stop\"}]}");
            say(
                    exchange,
                    "{\"choices\":[],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20}}");
            say(exchange, "[DONE]");
        } catch (IOException callerLeft) {
            callEnded.countDown();
            throw callerLeft;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(HttpExchange exchange, String event) throws IOException {
        exchange.getResponseBody()
                .write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }
}
