package fr.reemploi.adapters.sqlite.engine;

import static java.util.Objects.requireNonNullElse;

import fr.reemploi.adapters.sqlite.engine.GroupCommit.Write;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// One write in a shared transaction. If it fails, its savepoint is rolled back; the other writes
/// are not affected, unless the disk failed.
final class WriteTask<T> {
    private final Write<T> work;
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private Optional<Runnable> outcome = Optional.empty();

    WriteTask(Write<T> work) {
        this.work = work;
    }

    void run(Statements statements) throws SQLException {
        statements.run(Sql.SAVEPOINT);
        try {
            var result = work.apply(statements);
            outcome = Optional.of(() -> future.complete(result));
        } catch (SQLException | RuntimeException failure) {
            // SQLite may have rolled back the whole transaction: no savepoint is left
            if (SqliteFailures.isOfStorage(failure)) throw failure;
            statements.run(Sql.ROLLBACK_TO_SAVEPOINT);
            outcome = Optional.of(() -> future.completeExceptionally(failure));
        }
        statements.run(Sql.RELEASE);
    }

    /// Completes the future with the outcome of `run`. Called after the commit.
    void complete() {
        outcome.orElseThrow().run();
    }

    void fail(Throwable failure) {
        future.completeExceptionally(failure);
    }

    T await() {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw SqliteFailures.translate(requireNonNullElse(e.getCause(), e));
        }
    }
}
