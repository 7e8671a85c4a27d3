package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;
import static fr.reemploi.persistence.schema.EventBson.AT;

import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingsChanged;
import fr.reemploi.domain.account.AccountId;
import org.bson.Document;

/// Stored form of a settings change event in the outbox.
final class SettingsChangedBson {
    private static final String SECTION = "section";
    private static final String FIELDS = "fields";
    private static final String BY = "by";

    private SettingsChangedBson() {}

    static Document write(Document doc, SettingsChanged event) {
        return doc.append(SECTION, event.section().value())
                .append(FIELDS, event.fields())
                .append(BY, event.by().value())
                .append(AT, date(event.at()));
    }

    static SettingsChanged read(Document doc) {
        return new SettingsChanged(
                new SectionId(text(doc, SECTION)),
                list(doc, FIELDS, String.class),
                new AccountId(uuid(doc, BY)),
                instant(doc, AT));
    }
}
