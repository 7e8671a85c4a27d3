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

/// Reads and inserts a key in one transaction of the single writer: of concurrent requests with the
/// same key, one starts.
public final class SqliteIdempotencyStore implements IdempotencyStore {
    private final GroupCommit writer;

    public SqliteIdempotencyStore(GroupCommit writer) {
        this.writer = writer;
    }

    @Override
    public StartResult start(String key, String bodyHash, Instant now) {
        return writer.write(statements -> {
            var stored = statements.first(Sql.FIND_IDEMPOTENCY_KEY, IdempotencyRecord::read, key);
            var start = stored.map(entry -> entry.onRetry(bodyHash, now)).orElseGet(Started::new);
            if (start instanceof Started) {
                statements.run(Sql.UPSERT_IDEMPOTENCY_KEY, key, bodyHash, now.toEpochMilli());
            }
            return start;
        });
    }

    @Override
    public void complete(String key, StoredResponse response) {
        var text = Json.write(StoredResponseBson.write(response));
        writer.write(statements -> statements.run(Sql.COMPLETE_IDEMPOTENCY_KEY, text, key));
    }

    @Override
    public void abandon(String key) {
        writer.write(statements -> statements.run(Sql.DELETE_IDEMPOTENCY_KEY, key));
    }

    /// The keys from the prefix up to the same one with its last character replaced by the next.
    @Override
    public void deleteOf(String caller) {
        writer.write(statements ->
                statements.run(Sql.DELETE_IDEMPOTENCY_KEYS_BETWEEN, caller + " ", caller + "!"));
    }

    @Override
    public void delete(String key) {
        writer.write(statements -> statements.run(Sql.DELETE_IDEMPOTENT_CALL, key));
    }

    @Override
    public void deleteBefore(Instant instant) {
        writer.write(statements ->
                statements.run(Sql.DELETE_OLD_IDEMPOTENCY_KEYS, instant.toEpochMilli()));
    }

    /// @param response JSON of the response; empty while the request is in progress
    private record IdempotencyRecord(String bodyHash, Instant startedAt, String response) {
        static IdempotencyRecord read(ResultSet row) throws SQLException {
            return new IdempotencyRecord(
                    row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3));
        }

        StartResult onRetry(String otherHash, Instant now) {
            if (!bodyHash.equals(otherHash)) return new PayloadMismatch();
            if (!response.isEmpty())
                return new Completed(StoredResponseBson.read(Json.read(response)));
            return now.isBefore(startedAt.plus(TIMEOUT)) ? new InProgress() : new Started();
        }
    }
}
