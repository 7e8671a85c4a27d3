package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.document;
import static fr.reemploi.persistence.codec.DocumentFields.integer;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.domain.content.Faq;
import fr.reemploi.domain.content.FaqEntry;
import fr.reemploi.domain.content.FaqEntryId;
import fr.reemploi.domain.content.FaqText;
import fr.reemploi.domain.shared.Version;
import org.bson.Document;

/// Stored form of the FAQ.
public final class FaqBson {
    /// The only id there is.
    public static final String FAQ = "faq";

    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String ENTRIES = "entries";
    private static final String CATEGORY = "category";
    private static final String ORDER = "order";
    private static final String FRENCH = "fr";
    private static final String ENGLISH = "en";
    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";

    private FaqBson() {}

    public static Document write(Faq faq) {
        return new Document(ID, FAQ)
                .append(VERSION, faq.version().value())
                .append(ENTRIES, faq.entries().stream().map(FaqBson::write).toList());
    }

    public static Faq read(Document doc) {
        return new Faq(
                new Version(number(doc, VERSION)),
                list(doc, ENTRIES, Document.class).stream().map(FaqBson::readEntry).toList());
    }

    private static Document write(FaqEntry entry) {
        return new Document(ID, entry.id().value())
                .append(CATEGORY, entry.category())
                .append(ORDER, entry.order())
                .append(FRENCH, write(entry.fr()))
                .append(ENGLISH, write(entry.en()));
    }

    private static FaqEntry readEntry(Document doc) {
        return new FaqEntry(
                new FaqEntryId(uuid(doc, ID)),
                text(doc, CATEGORY),
                integer(doc, ORDER),
                readText(document(doc, FRENCH)),
                readText(document(doc, ENGLISH)));
    }

    private static Document write(FaqText text) {
        return new Document(QUESTION, text.question()).append(ANSWER, text.answer());
    }

    private static FaqText readText(Document doc) {
        return new FaqText(text(doc, QUESTION), text(doc, ANSWER));
    }
}
