package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.Documents;
import fr.reemploi.adapters.sqlite.engine.Documents.Aggregate;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.Readers;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.payment.Payee;
import fr.reemploi.application.payment.Payees;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.PayeeBson;
import java.util.Optional;

public final class SqlitePayees implements Payees {
    private static final Documents TABLE = new Documents(Sql.INSERT_PAYEE, Sql.UPDATE_PAYEE);

    private final Readers readers;
    private final GroupCommit writer;

    public SqlitePayees(Readers readers, GroupCommit writer) {
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
