package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.application.lookup.LookupCounts;
import java.time.LocalDate;

/// Counted by one conditional upsert.
public final class SqliteLookupCounts implements LookupCounts {
    private final GroupCommit writer;

    public SqliteLookupCounts(GroupCommit writer) {
        this.writer = writer;
    }

    @Override
    public boolean count(String who, LocalDate day, int most) {
        if (most < 1) return false;
        return writer.write(
                statements -> statements.run(Sql.COUNT_LOOKUP, day.toString(), who, most) == 1);
    }

    @Override
    public void takeBack(String who, LocalDate day) {
        writer.write(statements -> statements.run(Sql.TAKE_LOOKUP_BACK, day.toString(), who));
    }

    @Override
    public void forgetBefore(LocalDate day) {
        writer.write(statements -> statements.run(Sql.FORGET_LOOKUPS, day.toString()));
    }
}
