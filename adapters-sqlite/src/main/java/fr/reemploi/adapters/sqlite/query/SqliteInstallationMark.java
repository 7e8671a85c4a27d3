package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.Readers;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.shared.InstallationMark;
import java.util.Optional;
import java.util.UUID;

public final class SqliteInstallationMark implements InstallationMark {
    private final Readers readers;
    private final GroupCommit writer;

    public SqliteInstallationMark(Readers readers, GroupCommit writer) {
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
