package fr.reemploi.adapters.sqlite.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The one writer. It takes all that waits into one transaction, so that many share the wait for
/// the disk, and answers each once that is committed: nothing is acknowledged that is not on disk.
public final class GroupCommit implements AutoCloseable {
    private static final int MOST_AT_ONCE = 256;

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
        var job = new WriteTask<>(work);
        submit(job);
        return job.await();
    }

    private synchronized void submit(WriteTask<?> job) {
        if (closed) throw new IllegalStateException("the store is closed");
        queue.add(job);
    }

    private void work() {
        var jobs = new ArrayList<WriteTask<?>>();
        do {
            jobs.clear();
            jobs.add(take());
            queue.drainTo(jobs, MOST_AT_ONCE - 1);
            commit(jobs);
        } while (jobs.getLast() != last);
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

    private void commit(List<WriteTask<?>> jobs) {
        try {
            statements.run(Sql.BEGIN);
            for (var job : jobs) job.run(statements);
            statements.run(Sql.COMMIT);
        } catch (SQLException | RuntimeException | Error failure) {
            rollBack(failure);
            jobs.forEach(job -> job.fail(failure));
            return;
        }
        jobs.forEach(WriteTask::answer);
    }

    private void rollBack(Throwable failure) {
        try {
            statements.run(Sql.ROLLBACK);
        } catch (SQLException already) {
            // SQLite rolls back by itself when the disk is full
            failure.addSuppressed(already);
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
        T in(Statements statements) throws SQLException;
    }
}
