package fr.reemploi.application.imports;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Version;
import java.time.Instant;

/// A file of parts on its way in. It is taken in row by row; what is done is noted every so often,
/// so that a crash repeats a few rows, which changes nothing, and loses none.
///
/// @param dryRun says what would happen, changes nothing
/// @param publish puts complete rows on sale
/// @param heartbeatAt when the one who works on it last gave a sign of life
public record Import(
        ImportId id,
        Version version,
        AccountId seller,
        Format format,
        boolean dryRun,
        boolean publish,
        Status status,
        RowCounts counts,
        Instant createdAt,
        Instant heartbeatAt) {

    public static Import queued(ImportId id, AccountId seller, Options options, Instant now) {
        return new Import(
                id,
                Version.NEW,
                seller,
                options.format(),
                options.dryRun(),
                options.publish(),
                Status.QUEUED,
                RowCounts.NONE,
                now,
                now);
    }

    public Import withProgress(Status newStatus, RowCounts newTally, Instant now) {
        return new Import(
                id, version, seller, format, dryRun, publish, newStatus, newTally, createdAt, now);
    }

    public Import withNextVersion() {
        return new Import(
                id,
                version.next(),
                seller,
                format,
                dryRun,
                publish,
                status,
                counts,
                createdAt,
                heartbeatAt);
    }

    /// What the file is written in.
    public enum Format {
        CSV,
        NDJSON
    }

    /// How far it is.
    public enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /// How a file is to be taken in.
    public record Options(Format format, boolean dryRun, boolean publish) {}

    /// Rows dealt with so far, by what became of them.
    public record RowCounts(long created, long updated, long unchanged, long rejected) {
        public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

        public long total() {
            return created + updated + unchanged + rejected;
        }

        public RowCounts plus(RowCounts other) {
            return new RowCounts(
                    created + other.created,
                    updated + other.updated,
                    unchanged + other.unchanged,
                    rejected + other.rejected);
        }
    }
}
