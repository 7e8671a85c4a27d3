package fr.reemploi.adapters.sqlite;

import fr.reemploi.adapters.sqlite.Statements.Row;
import fr.reemploi.application.shared.InstallationMark;
import java.util.Optional;
import java.util.UUID;

final class SqliteInstallationMark implements InstallationMark {
    private final Readers readers;
    private final GroupCommit writer;

    SqliteInstallationMark(Readers readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<UUID> read() {
        return readers.read(statements -> statements.first(Sql.READ_MARK, Row.TEXT))
                .map(UUID::fromString);
    }

    @Override
    public void write(UUID installation) {
        writer.write(statements -> statements.run(Sql.WRITE_MARK, installation.toString()));
    }
}
