package fr.reemploi.application.imports;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.imports.Import.Options;
import fr.reemploi.application.imports.Import.RowCounts;
import fr.reemploi.application.imports.Import.Status;
import fr.reemploi.application.imports.ImportFiles.RejectedRow;
import fr.reemploi.application.imports.ImportFiles.Row;
import fr.reemploi.application.imports.ImportFiles.Rows;
import fr.reemploi.application.imports.ImportRow.Batch;
import fr.reemploi.application.imports.ImportRow.RowResult;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.geo.Department;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs queued imports in turns, with many rows in parallel: each row waits for the disk, and the
/// store writes waiting rows together. A turn is short while others wait, so that no seller's file
/// holds up the others' files.
@UseCase
public final class RunImports {
    private static final Duration HEARTBEAT_TIMEOUT = Duration.ofMinutes(1);
    private static final int ROWS = 400;
    private static final int BATCH_CHARS = 1 << 20;

    /// Beginning another turn reads the rows before it again, so a turn is not too short.
    private static final int BATCHES_PER_TURN = 10;

    /// A file of another kind has no row that can be read: after so many it is given up.
    private static final int REJECTED_ROWS = 1_000;

    private static final int PENDING = 100;
    private static final Duration RETENTION = Duration.ofDays(90);

    /// What a value costs beside its text.
    private static final int CHARS_PER_VALUE = 50;

    private final Imports imports;
    private final ImportFiles files;
    private final ImportRow rows;
    private final Accounts accounts;
    private final InstantSource clock;
    private volatile Optional<AccountId> lastSeller = Optional.empty();

    public RunImports(
            Imports imports,
            ImportFiles files,
            ImportRow rows,
            Accounts accounts,
            InstantSource clock) {
        this.imports = imports;
        this.files = files;
        this.rows = rows;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Gives the next waiting import its turn: of another seller than the last one's, where others
    /// wait.
    ///
    /// @return whether there was one
    public boolean runNext() {
        var pending = pending();
        if (pending.isEmpty()) return false;
        var next =
                pending.stream()
                        .filter(job -> !Optional.of(job.seller()).equals(lastSeller))
                        .findFirst()
                        .orElse(pending.getFirst());
        lastSeller = Optional.of(next.seller());
        try {
            if (next.isExhausted()) fail(next, interrupted(next));
            else run(imports.save(next.started(clock.instant())));
        } catch (StaleVersionException acquiredByAnother) {
            return false;
        }
        return true;
    }

    /// Deletes imports that ended long ago, with their rejected rows.
    public void deleteOld() {
        for (var old = endedLongAgo(); !old.isEmpty(); old = endedLongAgo()) {
            for (var job : old) {
                files.delete(job.id());
                imports.delete(job.id());
            }
        }
    }

    private List<Import> endedLongAgo() {
        return imports.endedBefore(clock.instant().minus(RETENTION), PENDING);
    }

    private List<Import> pending() {
        return imports.pending(clock.instant().minus(HEARTBEAT_TIMEOUT), PENDING);
    }

    private static FieldError interrupted(Import stopped) {
        return FieldError.of(
                "", "import.interrupted", stopped.attempts(), stopped.counts().total());
    }

    private void fail(Import job, FieldError reason) {
        imports.save(job.failed(reason, clock.instant()));
        files.discard(job.id());
    }

    private void run(Import claimed) {
        var seller =
                accounts.find(claimed.seller())
                        .filter(account -> account.isActive() && account.seller().isPresent());
        if (seller.isEmpty()) {
            fail(claimed, FieldError.of("", "import.no-seller"));
            return;
        }
        try (var open = files.open(claimed.id(), claimed.format());
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var after = importRows(claimed, batch(claimed, seller.get()), open, workers);
            if (after.status() == Status.QUEUED) return;
        } catch (InvalidInputException unreadable) {
            var reason = unreadable.errorsAt("").getFirst();
            var language = seller.get().language();
            var row = new RejectedRow(Row.wholeFile(), Messages.of(reason, language));
            files.reject(claimed.id(), List.of(row), whenFull(language));
            fail(claimed, reason);
            return;
        }
        files.discard(claimed.id());
    }

    /// Imports the rows of a turn.
    ///
    /// @return the import, done, failed or back in the queue
    private Import importRows(Import claimed, Batch batch, Rows open, ExecutorService workers) {
        var current = claimed;
        for (var skipped = 0L; skipped < claimed.counts().total() && open.hasNext(); skipped++)
            open.next();
        for (var batches = 1; open.hasNext(); batches++) {
            var counts = current.counts().plus(importBatch(batch, nextRows(open), workers));
            current = imports.save(current.withProgress(Status.RUNNING, counts, clock.instant()));
            if (counts.rejected() == counts.total() && counts.total() >= REJECTED_ROWS)
                return imports.save(current.failed(nothingRead(counts), clock.instant()));
            if (batches >= BATCHES_PER_TURN && open.hasNext() && !pending().isEmpty())
                return imports.save(current.requeued(clock.instant()));
        }
        return imports.save(current.withProgress(Status.DONE, current.counts(), clock.instant()));
    }

    private static FieldError nothingRead(RowCounts counts) {
        return FieldError.of("", "import.nothing-read", counts.total());
    }

    /// The next rows, as many as fit into the limits of a batch.
    private static List<Row> nextRows(Rows open) {
        var batchRows = new ArrayList<Row>(ROWS);
        var weight = 0L;
        while (open.hasNext() && batchRows.size() < ROWS && weight < BATCH_CHARS) {
            var row = open.next();
            batchRows.add(row);
            weight += row.original().length() + (long) CHARS_PER_VALUE * row.values().size();
        }
        return batchRows;
    }

    private static String whenFull(Language language) {
        return Messages.of(language, "import.rejects-full");
    }

    /// Rows with the same sku, or without one and with the same title, run in sequence; the others
    /// run in parallel.
    private RowCounts importBatch(Batch batch, List<Row> batchRows, ExecutorService workers) {
        var lanes = new LinkedHashMap<Object, List<Row>>();
        for (var row : batchRows)
            lanes.computeIfAbsent(lane(batch, row), _ -> new ArrayList<>()).add(row);
        var running = new ArrayList<Future<List<RowResult>>>();
        var orderedRows = new ArrayList<Row>();
        for (var lane : lanes.values()) {
            orderedRows.addAll(lane);
            running.add(
                    workers.submit(
                            () -> lane.stream().map(row -> rows.importRow(batch, row)).toList()));
        }
        var results = running.stream().map(RunImports::result).flatMap(List::stream).toList();
        var rejectedRows = new ArrayList<RejectedRow>();
        for (var i = 0; i < orderedRows.size(); i++) {
            if (results.get(i) instanceof RowResult.Rejected(var reason))
                rejectedRows.add(new RejectedRow(orderedRows.get(i), reason));
        }
        rejectedRows.sort(
                java.util.Comparator.comparingLong(rejectedRow -> rejectedRow.row().line()));
        if (!rejectedRows.isEmpty())
            files.reject(batch.id(), rejectedRows, whenFull(batch.language()));
        return count(results);
    }

    private static Object lane(Batch batch, Row row) {
        var patch = RowPatch.of(batch.format(), row);
        return patch.text("sku")
                .map(sku -> "sku " + sku)
                .or(() -> patch.text("title").map(title -> "title " + title))
                .<Object>map(text -> text)
                .orElse(row.line());
    }

    private static List<RowResult> result(Future<List<RowResult>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static RowCounts count(List<RowResult> results) {
        return results.stream()
                .map(result ->
                        switch (result) {
                            case RowResult.Created() -> new RowCounts(1, 0, 0, 0);
                            case RowResult.Updated() -> new RowCounts(0, 1, 0, 0);
                            case RowResult.Unchanged() -> new RowCounts(0, 0, 1, 0);
                            case RowResult.Rejected _ -> new RowCounts(0, 0, 0, 1);
                        })
                .reduce(RowCounts.NONE, RowCounts::plus);
    }

    private static Batch batch(Import claimed, Account seller) {
        var profile = seller.seller().orElseThrow();
        var department = profile.address().department().map(Department::code);
        return new Batch(
                claimed.id(),
                claimed.format(),
                new Options(claimed.format(), claimed.dryRun(), claimed.publish()),
                new Listing.SellerLocation(seller.id(), department),
                profile.kind(),
                seller.language());
    }
}
