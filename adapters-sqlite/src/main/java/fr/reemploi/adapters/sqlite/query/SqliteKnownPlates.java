package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.Readers;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.lookup.KnownPlate;
import fr.reemploi.application.lookup.KnownPlates;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.KnownPlateBson;
import java.time.Instant;
import java.util.Optional;

public final class SqliteKnownPlates implements KnownPlates {
    private final Readers readers;
    private final GroupCommit writer;

    public SqliteKnownPlates(Readers readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<KnownPlate> find(String key) {
        return readers.read(statements -> statements.first(Sql.FIND_KNOWN_PLATE, Row.TEXT, key))
                .map(Json::read)
                .map(KnownPlateBson::read);
    }

    @Override
    public void keep(KnownPlate known) {
        var doc = Json.write(KnownPlateBson.write(known));
        writer.write(statements -> statements.run(Sql.KEEP_KNOWN_PLATE, known.key(), doc));
    }

    @Override
    public void forgetBefore(Instant instant) {
        writer.write(statements -> statements.run(Sql.FORGET_KNOWN_PLATES, instant.toEpochMilli()));
    }
}
