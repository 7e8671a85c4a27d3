package fr.reemploi.httpclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpClientsTest {
    private static final Duration OPEN_DURATION = Duration.ofMillis(300);
    private static final HttpClientSettings SETTINGS =
            new HttpClientSettings(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(10),
                    OPEN_DURATION,
                    ProxySelector.of(null),
                    AddressRules.allowing(List.of("localhost", "127.0.0.1", "far.example")));

    private final MockWebServer server = new MockWebServer();
    private final List<String> outcomes = new CopyOnWriteArrayList<>();
    private HttpClients httpClients;
    private RemoteService service;

    @BeforeEach
    void start() throws IOException {
        server.start();
        httpClients = new HttpClients(SETTINGS, (_, outcome, _) -> outcomes.add(outcome));
        service = httpClients.service("shop", Duration.ofSeconds(1));
    }

    @AfterEach
    void stop() throws IOException {
        httpClients.close();
        server.close();
    }

    @Test
    void a_response_is_returned_complete_whatever_its_status() {
        server.enqueue(response(404, "{\"error\": \"no such thing\"}"));

        var response = service.send(get());

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.json().path("error").asString()).isEqualTo("no such thing");
        assertThat(outcomes).containsExactly("404");
        assertThat(service.health().isUp()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 420, 500, 502, 503})
    void a_safe_request_is_retried(int status) {
        server.enqueue(response(status, ""));
        server.enqueue(response(status, ""));
        server.enqueue(response(200, "here"));

        assertThat(service.send(get()).text()).isEqualTo("here");
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void at_most_three_attempts_are_made() {
        for (var i = 0; i < 4; i++) server.enqueue(response(503, ""));

        assertThat(service.send(get()).status()).isEqualTo(503);
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void an_unsafe_request_is_never_sent_twice(int status) {
        server.enqueue(response(status, ""));

        assertThat(service.send(post().build()).status()).isEqualTo(status);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void an_unsafe_request_without_response_is_not_retried_and_may_have_been_sent() {
        server.enqueue(cut());
        server.enqueue(response(200, "bought"));

        assertThatExceptionOfType(NoResponseException.class)
                .isThrownBy(() -> service.send(post().build()))
                .satisfies(none -> assertThat(none.mayHaveBeenSent()).isTrue());
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_post_with_an_idempotency_key_is_retried() {
        server.enqueue(cut());
        server.enqueue(response(503, ""));
        server.enqueue(response(200, "done"));

        var keyed = post().header("Idempotency-Key", "order/1").build();
        assertThat(service.send(keyed).text()).isEqualTo("done");
    }

    @Test
    void a_post_tagged_as_retryable_is_retried() {
        server.enqueue(response(503, ""));
        server.enqueue(response(200, "found"));

        var search = post().tag(RemoteService.Retryable.class, RemoteService.Retryable.YES).build();
        assertThat(service.send(search).text()).isEqualTo("found");
    }

    @Tag("timing")
    @Test
    void a_short_retry_after_is_respected() {
        server.enqueue(response(429, "").newBuilder().addHeader("Retry-After", "1").build());
        server.enqueue(response(200, "here"));

        var began = System.nanoTime();
        assertThat(service.send(get()).text()).isEqualTo("here");
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThan(Duration.ofMillis(900));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "Wed, 25 Nov 2026 12:00:00 GMT"})
    void a_long_retry_after_ends_the_attempts(String retryAfter) {
        server.enqueue(response(429, "").newBuilder().addHeader("Retry-After", retryAfter).build());

        assertThat(service.send(get()).status()).isEqualTo(429);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Tag("timing")
    @Test
    void a_service_that_sends_nothing_runs_into_the_timeout() {
        for (var i = 0; i < 3; i++)
            server.enqueue(new MockResponse.Builder().headersDelay(5, TimeUnit.SECONDS).build());

        var began = System.nanoTime();
        assertThatExceptionOfType(NoResponseException.class).isThrownBy(() -> service.send(get()));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertThat(service.health().failure()).isPresent();
        assertThat(service.health().since()).isPresent();
    }

    @Test
    void a_truncated_body_counts_as_no_response() {
        for (var i = 0; i < 3; i++)
            server.enqueue(
                    response(200, "x".repeat(100_000))
                            .newBuilder()
                            .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                            .build());

        assertThatExceptionOfType(NoResponseException.class).isThrownBy(() -> service.send(get()));
    }

    @Test
    void html_instead_of_json_is_malformed_and_not_quoted() {
        server.enqueue(response(200, "<html>secret</html>"));

        var response = service.send(get());
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(response::json)
                .withMessageNotContaining("secret");
        assertThat(response.toString()).doesNotContain("secret");
    }

    @Test
    void a_refused_connection_means_the_request_was_not_sent() throws Exception {
        server.close();

        assertThatExceptionOfType(NoResponseException.class)
                .isThrownBy(() -> service.send(post().build()))
                .satisfies(none -> assertThat(none.mayHaveBeenSent()).isFalse());
    }

    @Tag("timing")
    @Test
    void the_circuit_opens_after_repeated_failures_and_closes_after_a_successful_trial()
            throws Exception {
        for (var i = 0; i < 5; i++) server.enqueue(response(500, ""));
        for (var i = 0; i < 5; i++) service.send(post().build());

        assertThatExceptionOfType(NoResponseException.class)
                .isThrownBy(() -> service.send(get()))
                .satisfies(none -> assertThat(none.mayHaveBeenSent()).isFalse());
        assertThat(server.getRequestCount()).isEqualTo(5);
        assertThat(httpClients.health().get("shop"))
                .satisfies(it -> assertThat(it.circuitOpen()).isTrue());
        assertThat(outcomes).endsWith("circuit-open");

        Thread.sleep(OPEN_DURATION.plusMillis(200));
        server.enqueue(response(200, "back"));
        assertThat(service.send(get()).text()).isEqualTo("back");
        assertThat(service.health()).isEqualTo(UP);
    }

    private static final ServiceHealth UP =
            new ServiceHealth(false, java.util.Optional.empty(), java.util.Optional.empty());

    @Test
    void a_failing_service_does_not_affect_another() {
        for (var i = 0; i < 5; i++) server.enqueue(response(500, ""));
        for (var i = 0; i < 5; i++) service.send(post().build());
        server.enqueue(response(200, "well"));

        assertThat(httpClients.service("other", Duration.ofSeconds(1)).send(get()).text())
                .isEqualTo("well");
    }

    @Test
    void redirects_are_not_followed() {
        server.enqueue(
                response(302, "")
                        .newBuilder()
                        .addHeader("Location", "http://elsewhere.example/")
                        .build());

        assertThat(service.send(get()).status()).isEqualTo(302);
    }

    @Test
    void calls_use_the_configured_proxy() {
        server.enqueue(response(200, "through"));
        var proxy = ProxySelector.of(new InetSocketAddress("localhost", server.getPort()));

        try (var proxied = new HttpClients(SETTINGS.withProxies(proxy), CallListener.none())) {
            var request = new Request.Builder().url("http://far.example/path").build();
            assertThat(proxied.service("far", Duration.ofSeconds(1)).send(request).text())
                    .isEqualTo("through");
        }
    }

    private Request get() {
        return new Request.Builder().url(server.url("/things?token=secret")).build();
    }

    private Request.Builder post() {
        var body = RequestBody.create("{}", MediaType.get("application/json"));
        return new Request.Builder().url(server.url("/orders")).post(body);
    }

    private static MockResponse response(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    private static MockResponse cut() {
        return new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
    }
}
