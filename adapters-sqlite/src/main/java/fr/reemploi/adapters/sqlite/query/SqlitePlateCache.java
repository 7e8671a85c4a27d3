package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.lookup.CachedPlate;
import fr.reemploi.application.lookup.PlateCache;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.CachedPlateBson;
import java.time.Instant;
import java.util.Optional;

public final class SqlitePlateCache implements PlateCache {
    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqlitePlateCache(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<CachedPlate> find(String key) {
        return readers.read(statements -> statements.first(Sql.FIND_CACHED_PLATE, Row.TEXT, key))
                .map(Json::read)
                .map(CachedPlateBson::read);
    }

    @Override
    public void save(CachedPlate plate) {
        var doc = Json.write(CachedPlateBson.write(plate));
        writer.write(statements -> statements.run(Sql.UPSERT_CACHED_PLATE, plate.key(), doc));
    }

    @Override
    public void deleteBefore(Instant instant) {
        writer.write(
                statements -> statements.run(Sql.DELETE_OLD_CACHED_PLATES, instant.toEpochMilli()));
    }
}
