package fr.reemploi.adapters.sqlite;

import fr.reemploi.adapters.documents.Json;
import fr.reemploi.adapters.documents.PayeeBson;
import fr.reemploi.adapters.sqlite.Documents.Aggregate;
import fr.reemploi.adapters.sqlite.Statements.Row;
import fr.reemploi.application.payment.Payee;
import fr.reemploi.application.payment.Payees;
import fr.reemploi.domain.account.AccountId;
import java.util.Optional;

final class SqlitePayees implements Payees {
    private static final Documents TABLE = new Documents(Sql.INSERT_PAYEE, Sql.UPDATE_PAYEE);

    private final Readers readers;
    private final GroupCommit writer;

    SqlitePayees(Readers readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<Payee> of(AccountId seller) {
        return first(Sql.FIND_PAYEE, seller.toString());
    }

    @Override
    public Optional<Payee> called(String account) {
        return first(Sql.FIND_PAYEE_CALLED, account);
    }

    private Optional<Payee> first(Sql sql, String by) {
        return readers.read(statements -> statements.first(sql, Row.TEXT, by))
                .map(Json::read)
                .map(PayeeBson::read);
    }

    @Override
    public Payee save(Payee payee) {
        var saved = payee.stored();
        var row = Aggregate.of(saved.seller(), saved.version(), PayeeBson.write(saved));
        return writer.write(statements -> {
            TABLE.put(statements, row);
            return saved;
        });
    }
}
