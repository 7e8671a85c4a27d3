package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.document;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.text;

import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.StoredSettings;
import fr.reemploi.domain.shared.Version;
import java.util.HashMap;
import org.bson.Document;

/// Stored form of a settings section. Secrets are already encrypted.
public final class StoredSettingsBson {
    private static final String SECTION = "section";
    private static final String VERSION = "version";
    private static final String VALUES = "values";

    private StoredSettingsBson() {}

    public static Document write(StoredSettings settings) {
        var values = new Document();
        settings.values().forEach(values::append);
        return new Document(SECTION, settings.section().value())
                .append(VERSION, settings.version().value())
                .append(VALUES, values);
    }

    public static StoredSettings read(Document doc) {
        var values = new HashMap<String, String>();
        document(doc, VALUES).forEach((name, value) -> values.put(name, (String) value));
        return new StoredSettings(
                new SectionId(text(doc, SECTION)), new Version(number(doc, VERSION)), values);
    }
}
