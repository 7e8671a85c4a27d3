package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.DocumentTable;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Aggregate;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.shipping.SellerRatesStore;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shipping.SellerRates;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.SellerRatesBson;

public final class SqliteSellerRatesStore implements SellerRatesStore {
    private static final DocumentTable TABLE =
            new DocumentTable(Sql.INSERT_SELLER_RATES, Sql.UPDATE_SELLER_RATES);

    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteSellerRatesStore(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public SellerRates of(AccountId seller) {
        return readers.read(statements ->
                        statements.first(Sql.FIND_SELLER_RATES, Row.TEXT, seller.toString()))
                .map(Json::read)
                .map(SellerRatesBson::read)
                .orElseGet(() -> SellerRates.initial(seller));
    }

    @Override
    public SellerRates save(SellerRates rates) {
        var saved = rates.withNextVersion();
        var row = Aggregate.of(saved.seller(), saved.version(), SellerRatesBson.write(saved));
        return writer.write(statements -> {
            TABLE.put(statements, row);
            return saved;
        });
    }
}
