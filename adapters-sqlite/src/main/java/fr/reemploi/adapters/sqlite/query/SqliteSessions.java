package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.DocumentTable;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Aggregate;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.account.Sessions;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.session.Session;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.SessionBson;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public final class SqliteSessions implements Sessions {
    private static final DocumentTable TABLE =
            new DocumentTable(Sql.INSERT_SESSION, Sql.UPDATE_SESSION);

    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteSessions(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return readers.read(
                        statements -> statements.first(Sql.FIND_SESSION, Row.TEXT, id.toString()))
                .map(SqliteSessions::read);
    }

    @Override
    public Session save(Session session) {
        var saved = session.withNextVersion();
        var row = row(saved);
        return writer.write(statements -> {
            TABLE.put(statements, row);
            return saved;
        });
    }

    @Override
    public List<Session> openOf(AccountId account) {
        return readers
                .read(statements ->
                        statements.all(
                                Sql.OPEN_SESSIONS_OF_ACCOUNT,
                                Row.TEXT,
                                account.toString(),
                                MAX_LISTED))
                .stream()
                .map(SqliteSessions::read)
                .toList();
    }

    @Override
    public void endAll(AccountId account) {
        writer.write(statements -> endAll(statements, account));
    }

    @Override
    public List<Session> ofAccount(AccountId account) {
        return readers
                .read(statements ->
                        statements.all(Sql.SESSIONS_OF_ACCOUNT, Row.TEXT, account.toString()))
                .stream()
                .map(SqliteSessions::read)
                .toList();
    }

    @Override
    public void deleteAll(AccountId account) {
        writer.write(
                statements -> statements.run(Sql.DELETE_SESSIONS_OF_ACCOUNT, account.toString()));
    }

    private static int endAll(Statements statements, AccountId account) throws SQLException {
        var sql = Sql.SESSIONS_OF_ACCOUNT;
        var openSessions =
                statements.all(sql, Row.TEXT, account.toString()).stream()
                        .map(SqliteSessions::read)
                        .filter(session -> !session.ended())
                        .toList();
        for (var session : openSessions)
            TABLE.put(statements, row(session.end().withNextVersion()));
        return openSessions.size();
    }

    @Override
    public void deleteExpiredBefore(Instant instant) {
        writer.write(
                statements -> statements.run(Sql.DELETE_EXPIRED_SESSIONS, instant.toEpochMilli()));
    }

    private static Session read(String doc) {
        return SessionBson.read(Json.read(doc));
    }

    private static Aggregate row(Session session) {
        return Aggregate.of(session.id(), session.version(), SessionBson.write(session));
    }
}
