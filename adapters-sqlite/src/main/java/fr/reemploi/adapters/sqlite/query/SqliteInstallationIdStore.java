package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.shared.InstallationIdStore;
import java.util.Optional;
import java.util.UUID;

public final class SqliteInstallationIdStore implements InstallationIdStore {
    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteInstallationIdStore(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<UUID> read() {
        return readers.read(statements -> statements.first(Sql.FIND_INSTALLATION_ID, Row.TEXT))
                .map(UUID::fromString);
    }

    @Override
    public void write(UUID installation) {
        writer.write(
                statements -> statements.run(Sql.INSERT_INSTALLATION_ID, installation.toString()));
    }
}
