package fr.reemploi.adapters.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// JUnit extension: a separate store for each test, deleted after the test.
public final class SqliteTestStore implements BeforeEachCallback, AfterEachCallback {
    private Path folder;
    private SqliteAdapter adapter;

    public SqliteAdapter adapter() {
        return adapter;
    }

    public Path file() {
        return folder.resolve("reemploi.db");
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("sqlite");
        adapter = new SqliteAdapter(new SqliteSettings(file(), 2));
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        adapter.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
