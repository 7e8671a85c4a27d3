package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.maybeUuid;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.domain.account.AccountId;
import org.bson.Document;

/// Stored form of an audit log entry.
public final class AuditEntryBson {
    public static final String AT = "at";
    public static final String BY = "by";
    public static final String SUBJECT = "subject";

    private static final String ID = "id";
    private static final String ACTION = "action";
    private static final String DETAILS = "details";

    private AuditEntryBson() {}

    public static Document write(AuditEntry entry) {
        var doc = new Document(ID, entry.id()).append(AT, date(entry.at()));
        put(doc, BY, entry.by().map(AccountId::value));
        return doc.append(ACTION, entry.action())
                .append(SUBJECT, entry.subject())
                .append(DETAILS, entry.details());
    }

    public static AuditEntry read(Document doc) {
        return new AuditEntry(
                uuid(doc, ID),
                instant(doc, AT),
                maybeUuid(doc, BY).map(AccountId::new),
                text(doc, ACTION),
                text(doc, SUBJECT),
                list(doc, DETAILS, String.class));
    }
}
