package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.DocumentTable;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Aggregate;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.imports.Import;
import fr.reemploi.application.imports.ImportId;
import fr.reemploi.application.imports.Imports;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.ImportBson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public final class SqliteImports implements Imports {
    private static final DocumentTable TABLE =
            new DocumentTable(Sql.INSERT_IMPORT, Sql.UPDATE_IMPORT);

    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteImports(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<Import> find(ImportId id) {
        return readers.read(
                        statements -> statements.first(Sql.FIND_IMPORT, Row.TEXT, id.toString()))
                .map(SqliteImports::read);
    }

    @Override
    public Import save(Import importJob) {
        var saved = importJob.withNextVersion();
        var row = Aggregate.of(saved.id(), saved.version(), ImportBson.write(saved));
        return writer.write(statements -> {
            TABLE.put(statements, row);
            return saved;
        });
    }

    @Override
    public List<Import> ofSeller(AccountId seller, Optional<ImportId> last, int limit) {
        var from = last.map(ImportId::toString).orElse("");
        return readers
                .read(statements ->
                        statements.all(
                                Sql.IMPORTS_OF_SELLER, Row.TEXT, seller.toString(), from, limit))
                .stream()
                .map(SqliteImports::read)
                .toList();
    }

    @Override
    public void delete(ImportId id) {
        writer.write(statements -> statements.run(Sql.DELETE_IMPORT, id.toString()));
    }

    @Override
    public List<Import> pending(Instant silentSince, int limit) {
        var since = silentSince.toEpochMilli();
        return readers
                .read(statements -> statements.all(Sql.PENDING_IMPORTS, Row.TEXT, since, limit))
                .stream()
                .map(SqliteImports::read)
                .toList();
    }

    @Override
    public int unfinished(AccountId seller) {
        return readers.read(statements ->
                        statements.first(
                                Sql.UNFINISHED_IMPORTS,
                                results -> results.getInt(1),
                                seller.toString()))
                .orElse(0);
    }

    private static Import read(String doc) {
        return ImportBson.read(Json.read(doc));
    }
}
