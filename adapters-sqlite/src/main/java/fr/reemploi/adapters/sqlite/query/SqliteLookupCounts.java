package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.application.lookup.LookupCounts;
import java.time.LocalDate;

/// Counts with one conditional upsert.
public final class SqliteLookupCounts implements LookupCounts {
    private final GroupCommit writer;

    public SqliteLookupCounts(GroupCommit writer) {
        this.writer = writer;
    }

    @Override
    public boolean tryCount(String client, LocalDate day, int limit) {
        if (limit < 1) return false;
        return writer.write(statements ->
                statements.run(Sql.INCREMENT_LOOKUP_COUNT, day.toString(), client, limit) == 1);
    }

    @Override
    public void release(String client, LocalDate day) {
        writer.write(
                statements -> statements.run(Sql.DECREMENT_LOOKUP_COUNT, day.toString(), client));
    }

    @Override
    public void deleteBefore(LocalDate day) {
        writer.write(statements -> statements.run(Sql.DELETE_OLD_LOOKUP_COUNTS, day.toString()));
    }
}
