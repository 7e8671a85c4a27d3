package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.persistence.aggregate.StoredSettingsStore;
import fr.reemploi.persistence.store.DocumentStores;
import java.time.Instant;
import java.util.Optional;

public final class SqliteSettingsStore extends StoredSettingsStore {
    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteSettingsStore(
            DocumentStores documents, ReadConnectionPool readers, GroupCommit writer) {
        super(documents);
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<Instant> firstPassedTest(SectionId section) {
        return readers.read(statements ->
                        statements.first(
                                Sql.FIRST_PASSED_TEST,
                                results -> results.getLong(1),
                                section.value()))
                .map(Instant::ofEpochMilli);
    }

    @Override
    public void recordPassedTest(SectionId section, Instant now) {
        writer.write(statements ->
                statements.run(Sql.RECORD_PASSED_TEST, section.value(), now.toEpochMilli()));
    }
}
