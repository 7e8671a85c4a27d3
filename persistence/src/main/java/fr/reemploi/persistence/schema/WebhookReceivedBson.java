package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.text;

import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.application.webhook.WebhookReceived;
import fr.reemploi.domain.shared.EnumNames;
import org.bson.Document;

/// Stored form of a received webhook event in the outbox.
final class WebhookReceivedBson {
    private static final String PROVIDER = "provider";
    private static final String ID = "notice";
    private static final String TOPIC = "topic";
    private static final String SUBJECT = "subject";
    private static final String AT = "at";

    private WebhookReceivedBson() {}

    static Document write(Document doc, WebhookReceived event) {
        return doc.append(PROVIDER, event.provider())
                .append(ID, event.event().id())
                .append(TOPIC, EnumNames.of(event.event().topic()))
                .append(SUBJECT, event.event().subject())
                .append(AT, date(event.at()));
    }

    static WebhookReceived read(Document doc) {
        return new WebhookReceived(
                text(doc, PROVIDER),
                new WebhookEvent(
                        text(doc, ID),
                        enumValue(doc, TOPIC, WebhookEvent.Topic.class),
                        text(doc, SUBJECT)),
                instant(doc, AT));
    }
}
