package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.application.shared.Leases;
import java.time.Duration;
import java.time.Instant;

/// Acquires a lease with one conditional upsert.
public final class SqliteLeases implements Leases {
    private final GroupCommit writer;

    public SqliteLeases(GroupCommit writer) {
        this.writer = writer;
    }

    @Override
    public boolean acquire(String work, String holder, Duration length, Instant now) {
        var until = now.plus(length).toEpochMilli();
        return writer.write(statements ->
                statements.run(Sql.ACQUIRE_LEASE, work, holder, until, now.toEpochMilli()) == 1);
    }
}
