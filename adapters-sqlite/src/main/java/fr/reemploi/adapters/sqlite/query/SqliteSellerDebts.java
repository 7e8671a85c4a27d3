package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.DocumentTable;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Aggregate;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.ledger.SellerDebt;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.SellerDebtBson;

public final class SqliteSellerDebts implements SellerDebts {
    private static final DocumentTable TABLE = new DocumentTable(Sql.INSERT_DEBT, Sql.UPDATE_DEBT);

    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteSellerDebts(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public SellerDebt of(AccountId seller) {
        return readers.read(
                        statements -> statements.first(Sql.FIND_DEBT, Row.TEXT, seller.toString()))
                .map(Json::read)
                .map(SellerDebtBson::read)
                .orElseGet(() -> SellerDebt.none(seller));
    }

    @Override
    public SellerDebt save(Change<SellerDebt> change) {
        var saved = change.now().withNextVersion();
        var row = Aggregate.of(saved.seller(), saved.version(), SellerDebtBson.write(saved));
        return writer.write(statements -> {
            TABLE.put(statements, row);
            return saved;
        });
    }
}
