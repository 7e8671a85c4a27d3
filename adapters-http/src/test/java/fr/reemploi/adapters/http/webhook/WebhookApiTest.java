package fr.reemploi.adapters.http.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/// How services call in: no token, no form, no key; only a signature.
final class WebhookApiTest {
    private static final String TOLD = "e1 PAYMENT a";

    @Test
    void a_signed_call_is_thanked_for_at_once_and_so_is_its_repeat() throws Exception {
        assertThat(call("fake", "right", TOLD)).isEqualTo("204 ");
        assertThat(call("fake", "right", TOLD)).isEqualTo("204 ");
        assertThat(call("fake", "right", "")).isEqualTo("204 ");
    }

    @Test
    void a_wrong_signature_and_an_unknown_service_are_problems() throws Exception {
        assertThat(call("fake", "wrong", TOLD)).startsWith("401 ").contains("webhook.signature");
        assertThat(call("nobody", "right", TOLD)).startsWith("404 ").contains("webhook.unknown");
    }

    @Test
    void a_body_without_end_is_not_read_to_it() throws Exception {
        var large = "x".repeat(1024 * 1024 + 1);

        assertThat(call("fake", "right", large)).startsWith("413 ").contains("body.too-large");
    }

    private static String call(String service, String signature, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create(ApiTestClient.base() + "/api/v1/webhooks/" + service))
                        .header("Signature", signature)
                        .header("Content-Type", "application/json")
                        // not ours: a service may send one for reasons of its own
                        .header("Idempotency-Key", "the same each time")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }
}
