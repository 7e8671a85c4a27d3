package fr.reemploi.adapters.sqlite;

import fr.reemploi.adapters.documents.Json;
import fr.reemploi.adapters.documents.TariffsBson;
import fr.reemploi.adapters.sqlite.Documents.Aggregate;
import fr.reemploi.adapters.sqlite.Statements.Row;
import fr.reemploi.application.shipping.TariffGrids;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shipping.Tariffs;

final class SqliteTariffGrids implements TariffGrids {
    private static final Documents TABLE = new Documents(Sql.INSERT_TARIFFS, Sql.UPDATE_TARIFFS);

    private final Readers readers;
    private final GroupCommit writer;

    SqliteTariffGrids(Readers readers, GroupCommit writer) {
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
