package fr.reemploi.application.imports;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Version;
import java.time.Instant;

/// An import of listings from a file. It runs row by row and saves its progress regularly; after a
/// crash a few rows are repeated, which changes nothing, and none is lost.
///
/// @param dryRun reports the result without changing anything
/// @param publish publishes complete rows
/// @param heartbeatAt last heartbeat of the worker
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

    /// File format.
    public enum Format {
        CSV,
        NDJSON
    }

    /// Status of an import.
    public enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /// Options of an import.
    public record Options(Format format, boolean dryRun, boolean publish) {}

    /// Number of processed rows by result.
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
