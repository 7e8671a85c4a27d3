package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.application.shared.IdempotencyStore;
import fr.reemploi.application.shared.IdempotencyStore.StartResult.Completed;
import fr.reemploi.application.shared.IdempotencyStore.StartResult.InProgress;
import fr.reemploi.application.shared.IdempotencyStore.StartResult.PayloadMismatch;
import fr.reemploi.application.shared.IdempotencyStore.StartResult.Started;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.StoredResponseBson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// Looks and notes within one transaction of the one writer, so two cannot both be first.
public final class SqliteIdempotencyStore implements IdempotencyStore {
    private final GroupCommit writer;

    public SqliteIdempotencyStore(GroupCommit writer) {
        this.writer = writer;
    }

    @Override
    public StartResult begin(String key, String bodyHash, Instant now) {
        return writer.write(statements -> {
            var begun = statements.first(Sql.FIND_CALL, IdempotencyRecord::read, key);
            var start = begun.map(call -> call.again(bodyHash, now)).orElseGet(Started::new);
            if (start instanceof Started) {
                statements.run(Sql.BEGIN_CALL, key, bodyHash, now.toEpochMilli());
            }
            return start;
        });
    }

    @Override
    public void answered(String key, StoredResponse answer) {
        var text = Json.write(StoredResponseBson.write(answer));
        writer.write(statements -> statements.run(Sql.ANSWER_CALL, text, key));
    }

    @Override
    public void abandon(String key) {
        writer.write(statements -> statements.run(Sql.ABANDON_CALL, key));
    }

    @Override
    public void forgetBefore(Instant instant) {
        writer.write(statements -> statements.run(Sql.FORGET_CALLS, instant.toEpochMilli()));
    }

    /// @param answer empty while it runs
    private record IdempotencyRecord(String bodyHash, Instant begunAt, String answer) {
        static IdempotencyRecord read(ResultSet row) throws SQLException {
            return new IdempotencyRecord(
                    row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3));
        }

        StartResult again(String otherHash, Instant now) {
            if (!bodyHash.equals(otherHash)) return new PayloadMismatch();
            if (!answer.isEmpty()) return new Completed(StoredResponseBson.read(Json.read(answer)));
            return now.isBefore(begunAt.plus(PATIENCE)) ? new InProgress() : new Started();
        }
    }
}
