package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.document;
import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.flag;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.maybeDocument;
import static fr.reemploi.persistence.codec.DocumentFields.maybeInt;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.application.imports.Import;
import fr.reemploi.application.imports.Import.Format;
import fr.reemploi.application.imports.Import.RowCounts;
import fr.reemploi.application.imports.Import.Status;
import fr.reemploi.application.imports.ImportId;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.Version;
import org.bson.Document;

/// Stored form of an import. Public constants are paths and values used by queries.
public final class ImportBson {
    public static final String ID = "id";
    public static final String VERSION = "version";
    public static final String STATUS = "status";
    public static final String CREATED_AT = "createdAt";
    public static final String BEAT_AT = "beatAt";
    public static final String QUEUED = "queued";
    public static final String RUNNING = "running";
    public static final String DONE = "done";
    public static final String FAILED = "failed";

    public static final String SELLER = "seller";
    private static final String FORMAT = "format";
    private static final String DRY_RUN = "dryRun";
    private static final String PUBLISH = "publish";
    private static final String COUNTS = "tally";
    private static final String ATTEMPTS = "attempts";
    private static final String REASON = "reason";
    private static final String CODE = "code";
    private static final String ARGUMENTS = "arguments";
    private static final String CREATED = "created";
    private static final String UPDATED = "updated";
    private static final String UNCHANGED = "unchanged";
    private static final String REJECTED = "rejected";

    private ImportBson() {}

    public static Document write(Import importJob) {
        var doc =
                new Document(ID, importJob.id().value())
                        .append(VERSION, importJob.version().value())
                        .append(SELLER, importJob.seller().value())
                        .append(FORMAT, EnumNames.of(importJob.format()))
                        .append(DRY_RUN, importJob.dryRun())
                        .append(PUBLISH, importJob.publish())
                        .append(STATUS, EnumNames.of(importJob.status()))
                        .append(COUNTS, write(importJob.counts()))
                        .append(CREATED_AT, date(importJob.createdAt()))
                        .append(BEAT_AT, date(importJob.heartbeatAt()))
                        .append(ATTEMPTS, importJob.attempts());
        return put(doc, REASON, importJob.reason().map(ImportBson::write));
    }

    public static Import read(Document doc) {
        return new Import(
                new ImportId(uuid(doc, ID)),
                new Version(number(doc, VERSION)),
                new AccountId(uuid(doc, SELLER)),
                enumValue(doc, FORMAT, Format.class),
                flag(doc, DRY_RUN),
                flag(doc, PUBLISH),
                enumValue(doc, STATUS, Status.class),
                readCounts(document(doc, COUNTS)),
                maybeInt(doc, ATTEMPTS).orElse(0),
                maybeDocument(doc, REASON).map(ImportBson::readReason),
                instant(doc, CREATED_AT),
                instant(doc, BEAT_AT));
    }

    private static Document write(FieldError reason) {
        return new Document(CODE, reason.code()).append(ARGUMENTS, reason.arguments());
    }

    private static FieldError readReason(Document doc) {
        return new FieldError("", text(doc, CODE), list(doc, ARGUMENTS, String.class));
    }

    private static Document write(RowCounts counts) {
        return new Document(CREATED, counts.created())
                .append(UPDATED, counts.updated())
                .append(UNCHANGED, counts.unchanged())
                .append(REJECTED, counts.rejected());
    }

    private static RowCounts readCounts(Document doc) {
        return new RowCounts(
                number(doc, CREATED),
                number(doc, UPDATED),
                number(doc, UNCHANGED),
                number(doc, REJECTED));
    }
}
