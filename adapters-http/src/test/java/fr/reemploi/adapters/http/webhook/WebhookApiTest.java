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

/// Webhooks of providers: no token, no form, no idempotency key; only a signature.
final class WebhookApiTest {
    private static final String EVENT = "e1 PAYMENT a";

    @Test
    void a_signed_webhook_and_its_repetition_are_accepted() throws Exception {
        assertThat(call("fake", "right", EVENT)).isEqualTo("204 ");
        assertThat(call("fake", "right", EVENT)).isEqualTo("204 ");
        assertThat(call("fake", "right", "")).isEqualTo("204 ");
    }

    @Test
    void a_wrong_signature_and_an_unknown_provider_are_problems() throws Exception {
        assertThat(call("fake", "wrong", EVENT)).startsWith("401 ").contains("webhook.signature");
        assertThat(call("nobody", "right", EVENT)).startsWith("404 ").contains("webhook.unknown");
    }

    @Test
    void an_oversized_body_is_rejected_without_reading_it_all() throws Exception {
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
                        // must be ignored: a provider may send its own
                        .header("Idempotency-Key", "the same each time")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }
}
