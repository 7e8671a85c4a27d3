package fr.reemploi.bootstrap.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.reemploi.application.shared.StartupException;
import fr.reemploi.domain.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is not usable in a data folder, and the line that mends all of it at once.
class DataFolderCheckTest {
    @TempDir private Path data;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "installation.id",
                "keys.manifest",
                "reemploi.db",
                "reemploi.db-wal",
                "sandbox-clock",
                "server.lock",
                "keys/secret.key",
                "keys/a.jwk",
                "index/generation-1/segments_2",
                "imports/stock.csv",
                "labels/one.pdf"
            })
    void a_pipe_is_rejected_before_it_is_read(String name) throws Exception {
        var file = data.resolve(name);
        Files.createDirectories(file.getParent());
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();

        var fault = assertTimeoutPreemptively(Duration.ofSeconds(20), this::check);

        assertThat(fault.code()).isEqualTo("startup.entry.not-file");
        assertThat(fault.reason(Language.FR)).contains(name);
    }

    @Test
    void a_folder_of_other_things_is_rejected_and_left_as_it_is() throws IOException {
        var script = Files.writeString(data.resolve("run.sh"), "text");
        var open = PosixFilePermissions.fromString("rwxr-xr-x");
        Files.setPosixFilePermissions(script, open);
        Files.createDirectory(data.resolve("photos"));
        Files.setPosixFilePermissions(data.resolve("photos"), open);
        Files.setPosixFilePermissions(data, open);

        var fault = check();

        assertThat(fault.code()).isEqualTo("startup.data.foreign");
        assertThat(fault.reason(Language.FR)).contains("run.sh");
        for (var path : new Path[] {data, script, data.resolve("photos")})
            assertThat(Files.getPosixFilePermissions(path)).as("%s", path).isEqualTo(open);
    }

    @Test
    void what_the_operator_put_beside_an_installation_is_left_as_it_is() throws IOException {
        Files.writeString(data.resolve("installation.id"), "text");
        var script = Files.writeString(data.resolve("backup.sh"), "text");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));

        new DataFolderCheck(data).run();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(script)))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void a_new_volume_is_used() throws IOException {
        Files.createDirectory(data.resolve("lost+found"));
        Files.writeString(data.resolve(".mounted"), "");
        new DataFolderCheck(data).run();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_link_to_a_file_is_fine_and_one_to_a_device_is_not() throws IOException {
        Files.writeString(data.resolve("installation.id"), "text");
        var elsewhere = Files.writeString(data.resolve("elsewhere"), "text");
        var keys = Files.createDirectory(data.resolve("keys"));
        Files.createSymbolicLink(keys.resolve("secret.key"), elsewhere);
        new DataFolderCheck(data).run();

        Files.createSymbolicLink(keys.resolve("b.jwk"), Path.of("/dev/zero"));
        assertThat(check().reason(Language.FR)).contains("b.jwk");
    }

    @Test
    void unusable_files_of_a_folder_are_mended_by_one_line_for_the_folder() throws IOException {
        var generation = Files.createDirectories(data.resolve("index/generation-1"));
        for (var number = 0; number < 3; number++) {
            var file = Files.writeString(generation.resolve("segments_" + number), "text");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        }

        assertThat(check().remedy(Language.FR))
                .isEqualTo("chmod -R u+rwX " + data.toRealPath().resolve("index"));
    }

    @Test
    void files_of_another_user_are_mended_by_one_line_for_the_folder() {
        var fault =
                DataFolderCheck.forbidden(
                        data.resolve("index/generation-1/segments_2"),
                        data.resolve("index"),
                        "root");

        assertThat(fault.reason(Language.FR))
                .contains("segments_2 appartient à root")
                .endsWith("d'autres fichiers du dossier " + data.resolve("index") + ".");
        assertThat(fault.remedy(Language.EN))
                .startsWith("sudo chown -R ")
                .endsWith(" " + data.resolve("index"));
    }

    @Test
    void a_file_of_another_user_outside_a_folder_is_named_itself() {
        var file = data.resolve("reemploi.db");
        var fault = DataFolderCheck.forbidden(file, file, "root");

        assertThat(fault.reason(Language.FR)).startsWith(file + " appartient à root");
        assertThat(fault.remedy(Language.FR)).endsWith(" " + file);
    }

    @ParameterizedTest
    @CsvSource({
        "logs, true",
        "outbox, true",
        "index, true",
        "keys, false",
        "photos, false",
        "labels, false"
    })
    void only_a_folder_with_data_is_restored_from_a_backup(String name, boolean replaceable)
            throws IOException {
        Files.writeString(data.resolve(name), "text");

        var remedy = check().remedy(Language.EN);
        assertThat(remedy.contains("backup")).isNotEqualTo(replaceable);
        assertThat(remedy).contains("mv " + data.resolve(name) + " ");
    }

    private StartupException check() {
        return catchThrowableOfType(StartupException.class, () -> new DataFolderCheck(data).run());
    }
}
