package fr.reemploi.adapters.sqlite;

import fr.reemploi.adapters.documents.Json;
import fr.reemploi.adapters.documents.VerificationBson;
import fr.reemploi.adapters.sqlite.Documents.Aggregate;
import fr.reemploi.adapters.sqlite.Statements.Row;
import fr.reemploi.application.company.Verification;
import fr.reemploi.application.company.Verifications;
import fr.reemploi.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class SqliteVerifications implements Verifications {
    private static final Documents TABLE =
            new Documents(Sql.INSERT_VERIFICATION, Sql.UPDATE_VERIFICATION);

    private final Readers readers;
    private final GroupCommit writer;

    SqliteVerifications(Readers readers, GroupCommit writer) {
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
        var saved = verification.stored();
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
    public void forget(AccountId seller) {
        writer.write(statements -> statements.run(Sql.FORGET_VERIFICATION, seller.toString()));
    }
}
