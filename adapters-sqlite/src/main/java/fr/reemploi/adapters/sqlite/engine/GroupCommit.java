package fr.reemploi.adapters.sqlite.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The one writer. It takes all that waits into one transaction, so that many share the wait for
/// the disk, and answers each once that is committed: nothing is acknowledged that is not on disk.
public final class GroupCommit implements AutoCloseable {
    private static final int MAX_BATCH_SIZE = 256;

    private final BlockingQueue<WriteTask<?>> queue = new LinkedBlockingQueue<>();
    private final WriteTask<Boolean> last = new WriteTask<>(_ -> true);
    private final Statements statements;
    private boolean closed;

    public GroupCommit(Statements statements) {
        this.statements = statements;
        Thread.ofPlatform().name("sqlite-writer").start(this::work);
    }

    /// Does the work within a transaction.
    ///
    /// @return what it gives, once it is on disk
    /// @throws RuntimeException what it throws; what it changed is then undone
    public <T> T write(Write<T> work) {
        var task = new WriteTask<>(work);
        submit(task);
        return task.await();
    }

    private synchronized void submit(WriteTask<?> task) {
        if (closed) throw new IllegalStateException("the store is closed");
        queue.add(task);
    }

    private void work() {
        var tasks = new ArrayList<WriteTask<?>>();
        do {
            tasks.clear();
            tasks.add(take());
            queue.drainTo(tasks, MAX_BATCH_SIZE - 1);
            commit(tasks);
        } while (tasks.getLast() != last);
    }

    private WriteTask<?> take() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException notOurs) {
                // only close() ends this thread: those who wait want their answer
            }
        }
    }

    private void commit(List<WriteTask<?>> tasks) {
        try {
            statements.run(Sql.BEGIN);
            for (var task : tasks) task.run(statements);
            statements.run(Sql.COMMIT);
        } catch (SQLException | RuntimeException | Error failure) {
            rollBack(failure);
            tasks.forEach(task -> task.fail(failure));
            return;
        }
        tasks.forEach(WriteTask::complete);
    }

    private void rollBack(Throwable failure) {
        try {
            statements.run(Sql.ROLLBACK);
        } catch (SQLException rollbackFailure) {
            // SQLite rolls back by itself when the disk is full
            failure.addSuppressed(rollbackFailure);
        }
    }

    /// Ends once all that waits is written.
    @Override
    public void close() {
        synchronized (this) {
            if (closed) return;
            closed = true;
            queue.add(last);
        }
        last.await();
    }

    /// Work within a transaction.
    public interface Write<T> {
        T apply(Statements statements) throws SQLException;
    }
}
