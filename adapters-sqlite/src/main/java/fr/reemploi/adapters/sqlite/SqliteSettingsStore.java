package fr.reemploi.adapters.sqlite;

import fr.reemploi.adapters.documents.Json;
import fr.reemploi.adapters.documents.StoredSettingsBson;
import fr.reemploi.adapters.sqlite.Documents.Aggregate;
import fr.reemploi.adapters.sqlite.Documents.Events;
import fr.reemploi.adapters.sqlite.Statements.Row;
import fr.reemploi.application.event.StoredEvent;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingsStore;
import fr.reemploi.application.settings.StoredSettings;
import fr.reemploi.domain.shared.Change;

final class SqliteSettingsStore implements SettingsStore {
    private static final Documents TABLE = new Documents(Sql.INSERT_SETTINGS, Sql.UPDATE_SETTINGS);

    private final Readers readers;
    private final GroupCommit writer;

    SqliteSettingsStore(Readers readers, GroupCommit writer) {
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
        var saved = change.now().stored();
        var id = saved.section().id();
        var row = Aggregate.of(id, saved.version(), StoredSettingsBson.write(saved));
        var told = StoredEvent.of("settings/" + id, saved.version(), change.events());
        var events = Events.of(told);
        return writer.write(statements -> {
            TABLE.put(statements, row);
            events.put(statements);
            return saved;
        });
    }
}
