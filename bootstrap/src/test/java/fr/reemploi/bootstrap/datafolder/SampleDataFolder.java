package fr.reemploi.bootstrap.datafolder;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The data folder of a version of the program, kept as one file, with notes of what is in it.
record SampleDataFolder(Path data, Properties notes) {
    static final String DATABASE = "reemploi.db";

    /// The versions a folder is kept of: what one of them stored must be understood for ever.
    static final List<String> VERSIONS = List.of("0.1");

    private static final String NOTES = "notes.properties";
    private static final String DATA = "data/";

    /// Made anew by every program, or of no use to another one.
    private static final List<String> LEFT_OUT =
            List.of("logs/", "index/", "server.lock", DATABASE + "-wal", DATABASE + "-shm");

    /// Unpacks the folder of a version.
    static SampleDataFolder open(String version, Path into) throws IOException {
        var name = "/kept-folders/" + version + ".zip";
        var file = Objects.requireNonNull(SampleDataFolder.class.getResourceAsStream(name), name);
        var notes = new Properties();
        try (var zip = new ZipInputStream(file)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(NOTES)) notes.load(zip);
                else unpack(zip, into.resolve(entry.getName()));
            }
        }
        return new SampleDataFolder(into.resolve("data"), notes);
    }

    private static void unpack(ZipInputStream zip, Path file) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.copy(zip, file);
    }

    String note(String name) {
        return Objects.requireNonNull(notes.getProperty(name), name);
    }

    Path database() {
        return data.resolve(DATABASE);
    }

    /// Packs the folder into a new file; no program may be at work in it.
    void pack(Path file) throws IOException, SQLException {
        shrink();
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var all = Files.walk(data)) {
            zip.setLevel(9);
            add(zip, NOTES, notesAsText().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (var one : all.filter(Files::isRegularFile).sorted().toList()) {
                var name = data.relativize(one).toString().replace('\\', '/');
                if (LEFT_OUT.stream().noneMatch(name::startsWith))
                    add(zip, DATA + name, Files.readAllBytes(one));
            }
        }
    }

    private void shrink() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                var statement = connection.createStatement()) {
            statement.execute("VACUUM");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /// Sorted, and without the moment they were written.
    private String notesAsText() throws IOException {
        var text = new StringWriter();
        notes.store(text, null);
        var lines = new java.io.BufferedReader(new StringReader(text.toString())).lines();
        return lines.filter(line -> !line.startsWith("#")).sorted().toList().stream()
                .collect(java.util.stream.Collectors.joining("\n", "", "\n"));
    }
}
