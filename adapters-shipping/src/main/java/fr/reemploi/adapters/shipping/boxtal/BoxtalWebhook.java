package fr.reemploi.adapters.shipping.boxtal;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.application.webhook.WebhookReader;
import fr.reemploi.application.webhook.WebhookRequest;
import fr.reemploi.domain.shared.UnauthenticatedException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Verifies and reads Boxtal's webhook calls. The signature contains no timestamp, so a call can be
/// replayed; that is harmless, since a call only triggers a tracking request.
final class BoxtalWebhook implements WebhookReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ALGORITHM = "HmacSHA256";
    static final String PROVIDER = "boxtal";
    private static final Set<String> TYPES = Set.of("DOCUMENT_CREATED", "TRACKING_CHANGED");

    private final Supplier<Optional<BoxtalSettings>> settings;

    BoxtalWebhook(Supplier<Optional<BoxtalSettings>> settings) {
        this.settings = settings;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public List<WebhookEvent> read(WebhookRequest call) {
        var signature = call.header("x-bxt-signature").map(String::strip).orElse("");
        var secret = settings.get().flatMap(BoxtalSettings::webhookSecret);
        if (secret.isEmpty() || !isSigned(call.body(), signature, secret.get()))
            throw new UnauthenticatedException("webhook.signature");
        return webhookEvent(call.body(), signature).stream().toList();
    }

    /// An event without id is identified by its signature, which is the same for the same body.
    private static Optional<WebhookEvent> webhookEvent(byte[] body, String signature) {
        return json(body)
                .filter(call -> TYPES.contains(BoxtalApi.text(call, "type")))
                .filter(call -> !BoxtalApi.text(call, "shipmentExternalId").isEmpty())
                .map(call -> {
                    var id = BoxtalApi.text(call, "id");
                    return new WebhookEvent(
                            id.isEmpty() ? signature : id,
                            WebhookEvent.Topic.PARCEL,
                            subject(call));
                });
    }

    /// The shipment id of this application, then Boxtal's order id, which proves that the label was
    /// bought.
    private static String subject(JsonNode call) {
        var externalId = BoxtalApi.text(call, "shipmentExternalId");
        return (externalId + " " + BoxtalApi.text(call, "shippingOrderId")).strip();
    }

    private static Optional<JsonNode> json(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /// Accepts the signature in hexadecimal, as Boxtal's clients send it, and in base64.
    private static boolean isSigned(byte[] body, String signature, String secret) {
        return MessageDigest.isEqual(decoded(signature), hash(body, secret));
    }

    private static byte[] decoded(String signature) {
        try {
            return signature.matches("[0-9A-Fa-f]{64}")
                    ? HexFormat.of().parseHex(signature)
                    : Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException neither) {
            return new byte[0];
        }
    }

    private static byte[] hash(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
