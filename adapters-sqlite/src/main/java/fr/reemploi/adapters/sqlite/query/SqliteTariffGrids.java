package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.DocumentTable;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Aggregate;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.shipping.TariffGrids;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shipping.Tariffs;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.TariffsBson;

public final class SqliteTariffGrids implements TariffGrids {
    private static final DocumentTable TABLE =
            new DocumentTable(Sql.INSERT_TARIFFS, Sql.UPDATE_TARIFFS);

    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteTariffGrids(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Tariffs of(AccountId seller) {
        return readers.read(statements ->
                        statements.first(Sql.FIND_TARIFFS, Row.TEXT, seller.toString()))
                .map(Json::read)
                .map(TariffsBson::read)
                .orElseGet(() -> Tariffs.initial(seller));
    }

    @Override
    public Tariffs save(Tariffs tariffs) {
        var saved = tariffs.withNextVersion();
        var row = Aggregate.of(saved.seller(), saved.version(), TariffsBson.write(saved));
        return writer.write(statements -> {
            TABLE.put(statements, row);
            return saved;
        });
    }
}
