package fr.reemploi.adapters.sqlite.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The single writer. It runs all queued tasks in one transaction, so that concurrent writes share
/// one disk sync. A task completes after the commit: an acknowledged write is on disk. When the
/// disk fails, all tasks of the transaction fail, and the next one starts on a new connection.
public final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MAX_BATCH_SIZE = 256;

    private final BlockingQueue<WriteTask<?>> queue = new LinkedBlockingQueue<>();
    private final WriteTask<Boolean> stopTask = new WriteTask<>(_ -> true);
    private final SqliteFile file;
    private final ReopeningConnection connection;
    private boolean closed;

    /// @param file opened for writing, and again after a failure of its disk
    public GroupCommit(SqliteFile file) {
        this.file = file;
        this.connection = new ReopeningConnection(file.openToWrite(), file::reopenToWrite);
        Thread.ofPlatform().name("sqlite-writer").start(this::run);
    }

    /// Runs the work in a transaction.
    ///
    /// @return the result of the work, once it is on disk
    /// @throws RuntimeException the exception of the work, whose changes are rolled back
    public <T> T write(Write<T> work) {
        var task = new WriteTask<>(work);
        submit(task);
        return task.await();
    }

    private synchronized void submit(WriteTask<?> task) {
        if (closed) throw new IllegalStateException("the store is closed");
        queue.add(task);
    }

    private void run() {
        var tasks = new ArrayList<WriteTask<?>>();
        do {
            tasks.clear();
            tasks.add(nextTask());
            queue.drainTo(tasks, MAX_BATCH_SIZE - 1);
            commit(tasks);
        } while (tasks.getLast() != stopTask);
    }

    private WriteTask<?> nextTask() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException ignored) {
                // only close() ends this thread: callers wait for their results
            }
        }
    }

    private void commit(List<WriteTask<?>> tasks) {
        try {
            var statements = connection.get();
            statements.run(Sql.BEGIN);
            for (var task : tasks) task.run(statements);
            file.checkPresent();
            statements.run(Sql.COMMIT);
        } catch (SQLException | RuntimeException | Error failure) {
            connection.discard(failure);
            tasks.forEach(task -> task.fail(failure));
            return;
        }
        connection.succeeded();
        tasks.forEach(WriteTask::complete);
    }

    /// Stops the writer after all queued tasks have been written, and closes the file.
    @Override
    public void close() throws SQLException {
        synchronized (this) {
            if (closed) return;
            closed = true;
            queue.add(stopTask);
        }
        try {
            stopTask.await();
        } catch (RuntimeException unwritable) {
            LOG.warn("The store was closed while it could not be written", unwritable);
        } finally {
            connection.close();
        }
    }

    /// Work that runs in a transaction.
    public interface Write<T> {
        T apply(Statements statements) throws SQLException;
    }
}
