package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.reemploi.application.SmallDisk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a program that cannot start prints, as its own process: faults of its environment, and one
/// that Spring runs into.
@Tag("server")
class StartupProcessTest {
    /// Root without its power over the rights of files.
    private static final List<String> UNPRIVILEGED =
            List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all", "--ambient-caps=-all");

    @TempDir Path folder;

    @Test
    void a_fault_found_while_spring_starts_is_one_sentence_and_its_trace_is_in_the_log()
            throws Exception {
        Files.createDirectories(data().resolve("keys"));
        Files.writeString(data().resolve("keys/secret.key"), "short");

        assertStops(List.of(), Map.of(), "secret.key est abîmée", "cp SAUVEGARDE");

        assertThat(Files.readString(data().resolve("logs/reemploi.log")))
                .contains("startup.secret.damaged")
                .contains("\tat ");
    }

    @Test
    void a_fault_is_told_in_the_language_of_the_terminal() throws Exception {
        assertStops(
                List.of(),
                Map.of("REEMPLOI_PORT", "abc", "LC_ALL", "en_US.UTF-8"),
                "which is not a number",
                "REEMPLOI_PORT=8080");
        assertStops(
                List.of(),
                Map.of("REEMPLOI_PORT", "70000", "LC_ALL", "C"),
                "hors de 0–65535",
                "REEMPLOI_PORT=8080");
    }

    @Test
    void a_wrong_mongodb_address_is_told_without_its_password() throws Exception {
        assertStops(
                List.of(),
                Map.of("MONGODB_URI", "mongo://lea:secret@host"),
                "MONGODB_URI n'est pas une adresse",
                "MONGODB_URI='mongodb://");
        assertStops(
                List.of(),
                Map.of(
                        "MONGODB_URI",
                        "mongodb://lea:secret@127.0.0.1:1/x?serverSelectionTimeoutMS=200"),
                "ne répond pas",
                "env -u MONGODB_URI");
    }

    @Test
    void too_few_open_files_are_told() throws Exception {
        assertStops(
                List.of("sh", "-c", "ulimit -n 64; exec \"$@\"", "sh"),
                Map.of(),
                "64 fichiers",
                "ulimit -n");
    }

    @Test
    void a_read_only_folder_is_told_to_a_user_without_rights() throws Exception {
        Files.createDirectories(data());
        Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("r-xr-xr-x"));
        assertStops(unprivileged(), Map.of(), "n'est pas accessible en écriture", "chown");
    }

    @Test
    void a_place_nobody_may_write_to_is_told() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertStops(unprivileged(), Map.of(), "n'a pas le droit d'écrire", "install -d");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void a_file_of_another_user_is_told_with_its_owner() throws Exception {
        Files.createDirectories(data().resolve("keys"));
        var key = data().resolve("keys/secret.key");
        Files.write(key, new byte[32]);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Files.setOwner(
                key,
                key.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName("nobody"));
        assertStops(unprivileged(), Map.of(), "secret.key appartient à nobody", "chown");
    }

    @Test
    void a_full_disk_and_a_read_only_one_are_told() throws Exception {
        try (var disk = new SmallDisk(4)) {
            disk.fill();
            assertStops(disk.folder().resolve("data"), List.of(), Map.of(), "est plein", "df -h");
            disk.makeReadOnly();
            assertStops(disk.folder(), List.of(), Map.of(), "est en lecture seule", "remount");
        }
    }

    @Test
    void stopped_while_it_starts_it_says_nothing() throws Exception {
        for (var seconds : new double[] {0.5, 1.5, 2.5, 3.5, 4.5}) {
            var process =
                    new ProcessBuilder(ServerProcess.command(data()))
                            .redirectErrorStream(true)
                            .start();
            Thread.sleep((long) (1_000 * seconds));
            process.toHandle().destroy();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(output.lines().filter(line -> !line.contains("Réemploi est ouvert")))
                    .as("after " + seconds + " s")
                    .allMatch(line -> line.contains("administrateur"));
        }
    }

    private static List<String> unprivileged() {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can drop its rights");
        return UNPRIVILEGED;
    }

    private void assertStops(
            List<String> prefix, Map<String, String> environment, String sentence, String remedy)
            throws IOException, InterruptedException {
        assertStops(data(), prefix, environment, sentence, remedy);
    }

    private static void assertStops(
            Path data,
            List<String> prefix,
            Map<String, String> environment,
            String sentence,
            String remedy)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(prefix);
        command.addAll(ServerProcess.command(data));
        command.replaceAll(word ->
                word.equals(ReemploiApplication.class.getName())
                        ? ReemploiLauncher.class.getName()
                        : word);
        if (environment.containsKey("REEMPLOI_PORT")) {
            command.removeLast();
            command.removeLast();
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(output.lines().toList()).as(output).hasSize(2);
        assertThat(output.lines().toList().getFirst()).contains(sentence);
        assertThat(output.lines().toList().getLast()).startsWith("→ ").contains(remedy);
        assertThat(output).doesNotContain("secret@", "Exception", "WARNING");
        assertThat(process.exitValue()).isEqualTo(1);
    }

    private Path data() {
        return folder.resolve("data");
    }
}
