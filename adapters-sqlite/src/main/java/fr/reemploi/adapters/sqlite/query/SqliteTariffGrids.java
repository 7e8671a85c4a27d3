package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.Documents;
import fr.reemploi.adapters.sqlite.engine.Documents.Aggregate;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.Readers;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.shipping.TariffGrids;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shipping.Tariffs;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.TariffsBson;

public final class SqliteTariffGrids implements TariffGrids {
    private static final Documents TABLE = new Documents(Sql.INSERT_TARIFFS, Sql.UPDATE_TARIFFS);

    private final Readers readers;
    private final GroupCommit writer;

    public SqliteTariffGrids(Readers readers, GroupCommit writer) {
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
        var saved = tariffs.stored();
        var row = Aggregate.of(saved.seller(), saved.version(), TariffsBson.write(saved));
        return writer.write(statements -> {
            TABLE.put(statements, row);
            return saved;
        });
    }
}
