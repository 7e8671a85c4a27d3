package fr.reemploi.adapters.sqlite;

import fr.reemploi.application.vehicle.LookupCounts;
import java.time.LocalDate;

/// Counted by one conditional upsert.
final class SqliteLookupCounts implements LookupCounts {
    private final GroupCommit writer;

    SqliteLookupCounts(GroupCommit writer) {
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
