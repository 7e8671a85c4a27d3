package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.DocumentTable;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Aggregate;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.lookup.Verification;
import fr.reemploi.application.lookup.Verifications;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.VerificationBson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public final class SqliteVerifications implements Verifications {
    private static final DocumentTable TABLE =
            new DocumentTable(Sql.INSERT_VERIFICATION, Sql.UPDATE_VERIFICATION);

    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteVerifications(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<Verification> of(AccountId seller) {
        return readers.read(statements ->
                        statements.first(Sql.FIND_VERIFICATION, Row.TEXT, seller.toString()))
                .map(Json::read)
                .map(VerificationBson::read);
    }

    @Override
    public Verification save(Verification verification) {
        var saved = verification.withNextVersion();
        var row = Aggregate.of(saved.seller(), saved.version(), VerificationBson.write(saved));
        return writer.write(statements -> {
            TABLE.put(statements, row);
            return saved;
        });
    }

    @Override
    public List<Verification> due(Instant now, int limit) {
        return readers
                .read(statements ->
                        statements.all(Sql.DUE_VERIFICATIONS, Row.TEXT, now.toEpochMilli(), limit))
                .stream()
                .map(Json::read)
                .map(VerificationBson::read)
                .toList();
    }

    @Override
    public void delete(AccountId seller) {
        writer.write(statements -> statements.run(Sql.DELETE_VERIFICATION, seller.toString()));
    }
}
