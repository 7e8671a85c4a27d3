package fr.reemploi.adapters.payment.stripe;

import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.application.webhook.WebhookReader;
import fr.reemploi.application.webhook.WebhookRequest;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Verifies and reads Stripe's webhook calls.
public final class StripeWebhook implements WebhookReader {
    private static final Logger LOG = LoggerFactory.getLogger(StripeWebhook.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StripeApi stripe;
    private final InstantSource clock;

    public StripeWebhook(StripeApi stripe, InstantSource clock) {
        this.stripe = stripe;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return StripeApi.NAME;
    }

    @Override
    public List<WebhookEvent> read(WebhookRequest call) {
        var secrets = stripe.settings().map(StripeSettings::webhookSecrets).orElse(List.of());
        var body = call.body();
        StripeSignature.check(call.header("Stripe-Signature"), body, secrets, clock.instant());
        try {
            return StripeEvents.read(JSON.readTree(body));
        } catch (JacksonException notJson) {
            LOG.warn("Stripe sent a signed body that is not JSON");
            return List.of();
        }
    }
}
