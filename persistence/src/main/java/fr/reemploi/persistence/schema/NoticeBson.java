package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.Fields.date;
import static fr.reemploi.persistence.codec.Fields.instant;
import static fr.reemploi.persistence.codec.Fields.text;
import static fr.reemploi.persistence.codec.Fields.word;

import fr.reemploi.application.webhook.Notice;
import fr.reemploi.application.webhook.NoticeCame;
import fr.reemploi.domain.shared.Words;
import org.bson.Document;

/// What a service told, as it waits in an outbox.
final class NoticeBson {
    private static final String PROVIDER = "provider";
    private static final String ID = "notice";
    private static final String TOPIC = "topic";
    private static final String SUBJECT = "subject";
    private static final String AT = "at";

    private NoticeBson() {}

    static Document write(Document begun, NoticeCame came) {
        return begun.append(PROVIDER, came.provider())
                .append(ID, came.notice().id())
                .append(TOPIC, Words.of(came.notice().topic()))
                .append(SUBJECT, came.notice().subject())
                .append(AT, date(came.at()));
    }

    static NoticeCame read(Document doc) {
        return new NoticeCame(
                text(doc, PROVIDER),
                new Notice(text(doc, ID), word(doc, TOPIC, Notice.Topic.class), text(doc, SUBJECT)),
                instant(doc, AT));
    }
}
