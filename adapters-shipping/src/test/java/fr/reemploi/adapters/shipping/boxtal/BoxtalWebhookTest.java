package fr.reemploi.adapters.shipping.boxtal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.application.webhook.WebhookReader;
import fr.reemploi.application.webhook.WebhookRequest;
import fr.reemploi.domain.shared.UnauthenticatedException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxtalWebhookTest {
    private static final BoxtalSettings SETTINGS =
            new BoxtalSettings(
                    new BoxtalSettings.Keys("https://boxtal.example", "a", "b"),
                    Optional.of(FakeBoxtal.WEBHOOK_SECRET),
                    Optional.empty(),
                    "content:v1:50140",
                    List.of(),
                    List.of());

    private final WebhookReader reader = new BoxtalWebhook(() -> Optional.of(SETTINGS));

    @ParameterizedTest
    @ValueSource(strings = {"DOCUMENT_CREATED", "TRACKING_CHANGED"})
    void an_event_contains_the_external_shipment_id(String type) {
        assertThat(reader.provider()).isEqualTo("boxtal");
        assertThat(reader.read(FakeBoxtal.webhookCall("n-1", type, "parcel-7")))
                .containsExactly(
                        new WebhookEvent("n-1", WebhookEvent.Topic.PARCEL, "parcel-7 bxt-1"));
    }

    @Test
    void events_of_other_types_are_ignored() {
        assertThat(reader.read(FakeBoxtal.webhookCall("n-1", "INVOICE_PAID", "parcel-7")))
                .isEmpty();
        assertThat(reader.read(signed("not JSON"))).isEmpty();
        assertThat(reader.read(signed("[]"))).isEmpty();
    }

    @Test
    void a_base64_signature_is_accepted() {
        var body = FakeBoxtalJson.webhook("n-1", "TRACKING_CHANGED", "p").getBytes(UTF_8);
        var hex = FakeBoxtalJson.signature(body, FakeBoxtal.WEBHOOK_SECRET);
        var base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));

        assertThat(reader.read(new WebhookRequest(Map.of("x-bxt-signature", base64), body)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "nothing of the kind", "AAAA"})
    void an_unsigned_call_is_refused(String signature) {
        var body = FakeBoxtalJson.webhook("n-1", "TRACKING_CHANGED", "p").getBytes(UTF_8);

        refused(reader, new WebhookRequest(Map.of("x-bxt-signature", signature), body));
        refused(reader, new WebhookRequest(Map.of(), body));
    }

    @Test
    void a_modified_body_is_refused() {
        var call = FakeBoxtal.webhookCall("n-1", "TRACKING_CHANGED", "parcel-7");
        var body = call.body();
        body[10]++;
        var signature = call.header("x-bxt-signature").orElseThrow();

        refused(reader, new WebhookRequest(Map.of("x-bxt-signature", signature), body));
    }

    @Test
    void without_a_secret_all_calls_are_refused() {
        refused(
                new BoxtalWebhook(Optional::empty),
                FakeBoxtal.webhookCall("n-1", "TRACKING_CHANGED", "parcel-7"));
    }

    private static WebhookRequest signed(String text) {
        var body = text.getBytes(UTF_8);
        var signature = FakeBoxtalJson.signature(body, FakeBoxtal.WEBHOOK_SECRET);
        return new WebhookRequest(Map.of("x-bxt-signature", signature), body);
    }

    private static void refused(WebhookReader reader, WebhookRequest call) {
        assertThatExceptionOfType(UnauthenticatedException.class)
                .isThrownBy(() -> reader.read(call))
                .returns("webhook.signature", UnauthenticatedException::code);
    }
}
