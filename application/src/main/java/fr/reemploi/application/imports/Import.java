package fr.reemploi.application.imports;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.Version;
import java.time.Instant;
import java.util.Optional;

/// An import of listings from a file. It runs row by row and saves its progress regularly; after a
/// crash a few rows are repeated, which changes nothing, and none is lost.
///
/// @param dryRun reports the result without changing anything
/// @param publish publishes complete rows
/// @param attempts how often a worker has started at the current row; reset by progress
/// @param reason why the import failed
/// @param heartbeatAt last heartbeat of the worker; for a queued one, since when it waits
public record Import(
        ImportId id,
        Version version,
        AccountId seller,
        Format format,
        boolean dryRun,
        boolean publish,
        Status status,
        RowCounts counts,
        int attempts,
        Optional<FieldError> reason,
        Instant createdAt,
        Instant heartbeatAt) {
    /// An import that stopped this often at the same row fails: resuming it again would stop it, or
    /// the whole process, again.
    public static final int MAX_ATTEMPTS = 3;

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
                0,
                Optional.empty(),
                now,
                now);
    }

    /// Claimed by a worker.
    public Import started(Instant now) {
        return with(Status.RUNNING, counts, attempts + 1, Optional.empty(), now);
    }

    /// With more rows processed.
    public Import withProgress(Status newStatus, RowCounts newCounts, Instant now) {
        var sameRow = newCounts.equals(counts);
        return with(newStatus, newCounts, sameRow ? attempts : 1, reason, now);
    }

    /// Put back into the queue, so that others have their turn.
    public Import requeued(Instant now) {
        return with(Status.QUEUED, counts, 0, reason, now);
    }

    public Import failed(FieldError cause, Instant now) {
        return with(Status.FAILED, counts, attempts, Optional.of(cause), now);
    }

    /// Whether workers have started too often at the current row.
    public boolean isExhausted() {
        return attempts >= MAX_ATTEMPTS;
    }

    private Import with(
            Status newStatus,
            RowCounts newCounts,
            int newAttempts,
            Optional<FieldError> newReason,
            Instant now) {
        return new Import(
                id,
                version,
                seller,
                format,
                dryRun,
                publish,
                newStatus,
                newCounts,
                newAttempts,
                newReason,
                createdAt,
                now);
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
                attempts,
                reason,
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
