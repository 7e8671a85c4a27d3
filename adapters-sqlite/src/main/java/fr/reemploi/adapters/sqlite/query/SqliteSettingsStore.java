package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.DocumentTable;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Aggregate;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Events;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingsStore;
import fr.reemploi.application.settings.StoredSettings;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.StoredSettingsBson;
import java.time.Instant;
import java.util.Optional;

public final class SqliteSettingsStore implements SettingsStore {
    private static final DocumentTable TABLE =
            new DocumentTable(Sql.INSERT_SETTINGS, Sql.UPDATE_SETTINGS);

    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteSettingsStore(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public StoredSettings of(Section section) {
        return readers.read(
                        statements -> statements.first(Sql.FIND_SETTINGS, Row.TEXT, section.id()))
                .map(Json::read)
                .map(StoredSettingsBson::read)
                .orElseGet(() -> StoredSettings.none(section));
    }

    @Override
    public StoredSettings save(Change<StoredSettings> change) {
        var saved = change.now().withNextVersion();
        var id = saved.section().id();
        var row = Aggregate.of(id, saved.version(), StoredSettingsBson.write(saved));
        var storedEvents = StoredEvent.of("settings/" + id, saved.version(), change.events());
        var events = Events.of(storedEvents);
        return writer.write(statements -> {
            TABLE.put(statements, row);
            events.put(statements);
            return saved;
        });
    }

    @Override
    public Optional<Instant> firstPassedTest(Section section) {
        return readers.read(statements ->
                        statements.first(
                                Sql.FIRST_PASSED_TEST, results -> results.getLong(1), section.id()))
                .map(Instant::ofEpochMilli);
    }

    @Override
    public void recordPassedTest(Section section, Instant now) {
        writer.write(statements ->
                statements.run(Sql.RECORD_PASSED_TEST, section.id(), now.toEpochMilli()));
    }
}
