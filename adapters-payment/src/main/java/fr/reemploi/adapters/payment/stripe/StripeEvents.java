package fr.reemploi.adapters.payment.stripe;

import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.application.webhook.WebhookEvent.Topic;
import fr.reemploi.domain.checkout.PaymentId;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Converts Stripe's events to webhook events. Only ids are read; the current state is requested
/// from Stripe.
final class StripeEvents {
    private StripeEvents() {}

    /// Empty for event types that are not handled.
    static List<WebhookEvent> read(JsonNode event) {
        var id = event.path("id").asString("");
        var topic = topic(event.path("type").asString(""));
        var subject = topic.flatMap(of -> subject(of, event)).filter(name -> !name.isBlank());
        if (id.isBlank() || subject.isEmpty()) return List.of();
        return List.of(new WebhookEvent(id, topic.orElseThrow(), subject.get()));
    }

    private static Optional<Topic> topic(String type) {
        if (type.startsWith("checkout.session.") || type.startsWith("payment_intent."))
            return Optional.of(Topic.PAYMENT);
        if (type.equals("charge.refunded")
                || type.startsWith("charge.refund.")
                || type.startsWith("charge.dispute.")
                || type.startsWith("refund.")
                || type.startsWith("radar.early_fraud_warning.")) return Optional.of(Topic.CHARGE);
        if (type.equals("account.updated")
                || type.equals("capability.updated")
                || type.equals("account.application.deauthorized")
                || type.startsWith("v2.core.account")) return Optional.of(Topic.PAYEE);
        return Optional.empty();
    }

    private static Optional<String> subject(Topic topic, JsonNode event) {
        var object = event.at("/data/object");
        return switch (topic) {
            case PAYMENT -> payment(object);
            case CHARGE -> charge(object);
            case PAYEE -> account(event);
            case PARCEL -> Optional.empty();
        };
    }

    private static Optional<String> payment(JsonNode object) {
        return text(object.path("client_reference_id"))
                .or(() ->
                        text(object.path("metadata").path(StripeCheckoutSessions.PAYMENT_METADATA)))
                .filter(name -> PaymentId.parse(name).isPresent());
    }

    private static Optional<String> charge(JsonNode object) {
        if (object.path("object").asString("").equals("charge")) return text(object.path("id"));
        var charge = object.path("charge");
        return charge.isObject() ? text(charge.path("id")) : text(charge);
    }

    /// Events of connected accounts name the account at the top level.
    private static Optional<String> account(JsonNode event) {
        return text(event.path("account"))
                .or(() -> text(event.path("related_object").path("id")))
                .or(() -> text(event.at("/data/object/id")))
                .filter(name -> name.startsWith("acct_"));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString()
                ? Optional.of(node.asString()).filter(value -> !value.isBlank())
                : Optional.empty();
    }
}
