package fr.reemploi.bootstrap.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nobody but the user that runs the program can read the data folder.
class FilePermissionsTest {
    @TempDir Path folder;

    @Test
    void an_existing_folder_is_taken_out_of_the_reach_of_others() throws IOException {
        var data = folder.resolve("data");
        for (var name :
                List.of(
                        "reemploi.db",
                        "reemploi.db-wal",
                        "keys/secret.key",
                        "index/generation-1/_0.cfs",
                        "logs/reemploi.log",
                        "photos/ab/cd/photo-large.jpg",
                        "labels/ab/label.pdf",
                        "outbox/letter.eml",
                        "imports/1/file")) {
            var file = data.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "personal");
        }
        open(data);

        new DataFolder(data);

        assertThat(openToOthers(data)).isEmpty();
    }

    @Test
    void files_opened_to_others_later_are_closed_at_the_next_start() throws IOException {
        var data = folder.resolve("data");
        var key = data.resolve("keys/secret.key");
        Files.createDirectories(key.getParent());
        Files.writeString(key, "secret");
        new DataFolder(data);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        new DataFolder(data);

        assertThat(openToOthers(data)).isEmpty();
    }

    @Test
    void new_files_are_private_whoever_creates_them() throws IOException {
        var data = folder.resolve("data");
        new DataFolder(data);
        Files.writeString(data.resolve("plain"), "");
        Files.createDirectories(data.resolve("index/generation-1"));
        try (var writer =
                new java.io.FileWriter(
                        data.resolve("old-style").toFile(),
                        java.nio.charset.StandardCharsets.UTF_8)) {
            writer.write("");
        }
        assertThat(openToOthers(data)).isEmpty();
    }

    private static void open(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            for (var file : files.toList())
                Files.setPosixFilePermissions(
                        file,
                        PosixFilePermissions.fromString(
                                Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static List<String> openToOthers(Path data) throws IOException {
        var open = new ArrayList<String>();
        try (var files = Files.walk(data)) {
            for (var file : files.toList()) {
                var expected = Files.isDirectory(file) ? "rwx------" : "rw-------";
                var actual = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                if (!actual.equals(expected)) open.add(file + " " + actual);
            }
        }
        return open;
    }
}
