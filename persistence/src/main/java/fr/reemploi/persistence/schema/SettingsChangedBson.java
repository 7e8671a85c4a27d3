package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;
import static fr.reemploi.persistence.codec.DocumentFields.word;
import static fr.reemploi.persistence.schema.EventBson.AT;

import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingsChanged;
import fr.reemploi.domain.account.AccountId;
import org.bson.Document;

/// A change of settings, as it waits in an outbox.
final class SettingsChangedBson {
    private static final String SECTION = "section";
    private static final String FIELDS = "fields";
    private static final String BY = "by";

    private SettingsChangedBson() {}

    static Document write(Document doc, SettingsChanged changed) {
        return doc.append(SECTION, changed.section().id())
                .append(FIELDS, changed.fields())
                .append(BY, changed.by().value())
                .append(AT, date(changed.at()));
    }

    static SettingsChanged read(Document doc) {
        return new SettingsChanged(
                word(doc, SECTION, Section.class),
                list(doc, FIELDS, String.class),
                new AccountId(uuid(doc, BY)),
                instant(doc, AT));
    }
}
