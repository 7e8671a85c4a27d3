package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.document;
import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.flag;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.application.imports.Import;
import fr.reemploi.application.imports.Import.Format;
import fr.reemploi.application.imports.Import.RowCounts;
import fr.reemploi.application.imports.Import.Status;
import fr.reemploi.application.imports.ImportId;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Version;
import org.bson.Document;

/// An import as stored. The public names are paths that queries use.
public final class ImportBson {
    public static final String ID = "id";
    public static final String VERSION = "version";
    public static final String STATUS = "status";
    public static final String CREATED_AT = "createdAt";
    public static final String BEAT_AT = "beatAt";
    public static final String QUEUED = "queued";
    public static final String RUNNING = "running";

    private static final String SELLER = "seller";
    private static final String FORMAT = "format";
    private static final String DRY_RUN = "dryRun";
    private static final String PUBLISH = "publish";
    private static final String TALLY = "tally";
    private static final String CREATED = "created";
    private static final String UPDATED = "updated";
    private static final String UNCHANGED = "unchanged";
    private static final String REJECTED = "rejected";

    private ImportBson() {}

    public static Document write(Import importJob) {
        return new Document(ID, importJob.id().value())
                .append(VERSION, importJob.version().value())
                .append(SELLER, importJob.seller().value())
                .append(FORMAT, EnumNames.of(importJob.format()))
                .append(DRY_RUN, importJob.dryRun())
                .append(PUBLISH, importJob.publish())
                .append(STATUS, EnumNames.of(importJob.status()))
                .append(TALLY, write(importJob.counts()))
                .append(CREATED_AT, date(importJob.createdAt()))
                .append(BEAT_AT, date(importJob.heartbeatAt()));
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
                readTally(document(doc, TALLY)),
                instant(doc, CREATED_AT),
                instant(doc, BEAT_AT));
    }

    private static Document write(RowCounts tally) {
        return new Document(CREATED, tally.created())
                .append(UPDATED, tally.updated())
                .append(UNCHANGED, tally.unchanged())
                .append(REJECTED, tally.rejected());
    }

    private static RowCounts readTally(Document doc) {
        return new RowCounts(
                number(doc, CREATED),
                number(doc, UPDATED),
                number(doc, UNCHANGED),
                number(doc, REJECTED));
    }
}
