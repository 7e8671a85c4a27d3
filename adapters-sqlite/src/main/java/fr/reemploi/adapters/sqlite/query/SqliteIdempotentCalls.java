package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.application.shared.IdempotentCalls;
import fr.reemploi.application.shared.IdempotentCalls.Start.Answered;
import fr.reemploi.application.shared.IdempotentCalls.Start.Fresh;
import fr.reemploi.application.shared.IdempotentCalls.Start.OtherBody;
import fr.reemploi.application.shared.IdempotentCalls.Start.Running;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.AnswerBson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// Looks and notes within one transaction of the one writer, so two cannot both be first.
public final class SqliteIdempotentCalls implements IdempotentCalls {
    private final GroupCommit writer;

    public SqliteIdempotentCalls(GroupCommit writer) {
        this.writer = writer;
    }

    @Override
    public Start begin(String key, String bodyHash, Instant now) {
        return writer.write(statements -> {
            var begun = statements.first(Sql.FIND_CALL, Call::read, key);
            var start = begun.map(call -> call.again(bodyHash, now)).orElseGet(Fresh::new);
            if (start instanceof Fresh) {
                statements.run(Sql.BEGIN_CALL, key, bodyHash, now.toEpochMilli());
            }
            return start;
        });
    }

    @Override
    public void answered(String key, Answer answer) {
        var text = Json.write(AnswerBson.write(answer));
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
    private record Call(String bodyHash, Instant begunAt, String answer) {
        static Call read(ResultSet row) throws SQLException {
            return new Call(
                    row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3));
        }

        Start again(String otherHash, Instant now) {
            if (!bodyHash.equals(otherHash)) return new OtherBody();
            if (!answer.isEmpty()) return new Answered(AnswerBson.read(Json.read(answer)));
            return now.isBefore(begunAt.plus(PATIENCE)) ? new Running() : new Fresh();
        }
    }
}
