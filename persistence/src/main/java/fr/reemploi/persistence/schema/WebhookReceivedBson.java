package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.word;

import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.application.webhook.WebhookReceived;
import fr.reemploi.domain.shared.EnumNames;
import org.bson.Document;

/// What a service told, as it waits in an outbox.
final class WebhookReceivedBson {
    private static final String PROVIDER = "provider";
    private static final String ID = "notice";
    private static final String TOPIC = "topic";
    private static final String SUBJECT = "subject";
    private static final String AT = "at";

    private WebhookReceivedBson() {}

    static Document write(Document begun, WebhookReceived came) {
        return begun.append(PROVIDER, came.provider())
                .append(ID, came.notice().id())
                .append(TOPIC, EnumNames.of(came.notice().topic()))
                .append(SUBJECT, came.notice().subject())
                .append(AT, date(came.at()));
    }

    static WebhookReceived read(Document doc) {
        return new WebhookReceived(
                text(doc, PROVIDER),
                new WebhookEvent(
                        text(doc, ID),
                        word(doc, TOPIC, WebhookEvent.Topic.class),
                        text(doc, SUBJECT)),
                instant(doc, AT));
    }
}
