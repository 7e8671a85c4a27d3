package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each fault gives one sentence, a line to copy and the documented exit code: no trace, no banner.
/// Column by column: the fault, the command, the sentence, the remedy, the exit code.
class StartupFaultsTest {
    private static final String SERVE = "serve --port 0 --data DATA";
    private static final String ADMIN =
            "admin create --email chef@exemple.fr --password-stdin --data DATA";

    @TempDir static Path used;
    @TempDir Path folder;

    static Stream<Arguments> faults() {
        return Stream.of(
                // the data folder
                fault(
                        "a file in its place",
                        data -> replaceByFile(data),
                        SERVE,
                        "est un fichier",
                        "--data DOSSIER",
                        1),
                fault(
                        "a file in the place of its parent",
                        StartupFaultsTest::replaceParentByFile,
                        "serve --port 0 --data DATA/below",
                        "ne peut pas être créé",
                        "--data DOSSIER",
                        1),
                fault(
                        "keys is a file",
                        data -> replaceByFile(data.resolve("keys")),
                        SERVE,
                        "data/keys devrait être un dossier",
                        "mv ",
                        1),
                fault(
                        "photos is a file",
                        data -> replaceByFile(data.resolve("photos")),
                        SERVE,
                        "data/photos devrait être un dossier",
                        "mv ",
                        1),
                fault(
                        "index is a file",
                        data -> replaceByFile(data.resolve("index")),
                        SERVE,
                        "data/index devrait être un dossier",
                        "mv ",
                        1),
                fault(
                        "logs is a file",
                        data -> replaceByFile(data.resolve("logs")),
                        SERVE,
                        "data/logs devrait être un dossier",
                        "mv ",
                        1),
                fault(
                        "outbox is a file",
                        data -> replaceByFile(data.resolve("outbox")),
                        SERVE,
                        "data/outbox devrait être un dossier",
                        "le programme crée le dossier lui-même : mv ",
                        1),
                fault(
                        "the id is a pipe",
                        data -> replaceByPipe(data.resolve("installation.id")),
                        ADMIN,
                        "data/installation.id devrait être un fichier",
                        "mv ",
                        1),
                fault(
                        "a key is a pipe",
                        data -> replaceByPipe(data.resolve("keys/secret.key")),
                        SERVE,
                        "secret.key devrait être un fichier",
                        "mv ",
                        1),
                fault(
                        "a list of keys is a device",
                        data -> replaceByDevice(data.resolve("keys.manifest")),
                        SERVE,
                        "keys.manifest devrait être un fichier",
                        "mv ",
                        1),
                fault(
                        "photos is a link to a missing disk",
                        data -> link(data.resolve("photos")),
                        SERVE,
                        "data/photos est un lien",
                        "ls -l ",
                        1),
                fault(
                        "the database is a folder",
                        data -> replaceByFolder(data.resolve("reemploi.db")),
                        ADMIN,
                        "data/reemploi.db devrait être un fichier",
                        "mv ",
                        1),
                fault(
                        "the lock is a folder",
                        data -> replaceByFolder(data.resolve("server.lock")),
                        SERVE,
                        "data/server.lock devrait être un fichier",
                        "mv ",
                        1),
                fault(
                        "the database is read-only",
                        data -> readOnly(data.resolve("reemploi.db")),
                        ADMIN,
                        "data/reemploi.db est en lecture seule",
                        "chmod ",
                        1),
                fault(
                        "a key is read-only",
                        data -> readOnly(data.resolve("keys/secret.key")),
                        ADMIN,
                        "secret.key est en lecture seule",
                        "chmod ",
                        1),
                fault(
                        "keys is not accessible",
                        data -> forbid(data.resolve("keys")),
                        ADMIN,
                        "data/keys est en lecture seule",
                        "chmod ",
                        1),
                // the installation id
                fault(
                        "the id is empty",
                        data -> write(data.resolve("installation.id"), ""),
                        ADMIN,
                        "installation.id",
                        "echo ",
                        1),
                fault(
                        "the id is garbage",
                        data -> write(data.resolve("installation.id"), "garbage"),
                        ADMIN,
                        "abîmé",
                        "echo ",
                        1),
                fault(
                        "the id of another site",
                        data ->
                                write(
                                        data.resolve("installation.id"),
                                        "0193a5a1-2233-7abc-8def-001122334455\n"),
                        ADMIN,
                        "même site",
                        "--data DOSSIER",
                        1),
                // the database
                fault(
                        "no database",
                        data -> Files.delete(data.resolve("reemploi.db")),
                        ADMIN,
                        "la base de données est vide",
                        "cp SAUVEGARDE",
                        1),
                fault(
                        "an empty database file",
                        data -> write(data.resolve("reemploi.db"), ""),
                        ADMIN,
                        "la base de données est vide",
                        "cp SAUVEGARDE",
                        1),
                fault(
                        "half of the database",
                        data -> halve(data.resolve("reemploi.db")),
                        ADMIN,
                        "reemploi.db est abîmée",
                        "cp ",
                        1),
                fault(
                        "another file as database",
                        data -> write(data.resolve("reemploi.db"), "garbage ".repeat(1000)),
                        ADMIN,
                        "n'est pas une base",
                        "mv ",
                        1),
                fault(
                        "garbage as journal",
                        data -> write(data.resolve("reemploi.db-wal"), "garbage ".repeat(1000)),
                        ADMIN,
                        "reemploi.db-wal est illisible",
                        "mv ",
                        1),
                // the keys
                fault(
                        "no secret key",
                        data -> Files.delete(data.resolve("keys/secret.key")),
                        ADMIN,
                        "secret.key manque",
                        "cp SAUVEGARDE",
                        1),
                fault(
                        "no keys at all",
                        data -> deleteFolder(data.resolve("keys")),
                        ADMIN,
                        "secret.key manque",
                        "cp SAUVEGARDE",
                        1),
                fault(
                        "an empty secret key",
                        data -> write(data.resolve("keys/secret.key"), ""),
                        ADMIN,
                        "secret.key est abîmée",
                        "cp SAUVEGARDE",
                        1),
                fault(
                        "half of the secret key",
                        data -> halve(data.resolve("keys/secret.key")),
                        ADMIN,
                        "secret.key est abîmée",
                        "cp SAUVEGARDE",
                        1),
                fault(
                        "the secret key of another site",
                        data -> write(data.resolve("keys/secret.key"), "x".repeat(32)),
                        ADMIN,
                        "n'est pas celle de ce site",
                        "cp SAUVEGARDE",
                        1),
                fault(
                        "a damaged token key",
                        data -> write(data.resolve("keys/broken.jwk"), "{"),
                        ADMIN,
                        "broken.jwk est abîmée",
                        "rm ",
                        1),
                fault(
                        "a damaged list of keys",
                        data -> write(data.resolve("keys.manifest"), "garbage"),
                        ADMIN,
                        "keys.manifest",
                        "rm ",
                        1),
                // other files
                fault(
                        "a damaged simulated time",
                        data -> write(data.resolve("sandbox-clock"), "tomorrow"),
                        "serve --port 0 --sandbox-clock --data DATA",
                        "sandbox-clock",
                        "rm ",
                        1),
                // usage
                fault(
                        "a port out of range",
                        NOTHING,
                        "serve --port 99999 --data DATA",
                        "« 99999 »",
                        "help serve",
                        2),
                fault(
                        "a negative port",
                        NOTHING,
                        "serve --port -5 --data DATA",
                        "« -5 »",
                        "help serve",
                        2),
                fault(
                        "a port that is no number",
                        NOTHING,
                        "serve --port abc --data DATA",
                        "« abc »",
                        "help serve",
                        2),
                fault("an unknown option", NOTHING, "serve --prot 80", "« --prot", "help serve", 2),
                fault(
                        "an unknown command",
                        NOTHING,
                        "servir",
                        "« servir »",
                        "bin/reemploi help",
                        2),
                fault("a missing option", NOTHING, "admin create", "--email", "help admin", 2),
                fault(
                        "a missing file name",
                        NOTHING,
                        "import --seller a@exemple.fr",
                        "FICHIER",
                        "help import",
                        2),
                fault(
                        "a file that is not there",
                        NOTHING,
                        "import --seller a@exemple.fr missing.csv --data DATA",
                        "missing.csv",
                        "ls -l",
                        1),
                fault(
                        "a seller nobody knows",
                        data -> write(data.resolveSibling("parts.csv"), "Titre\n"),
                        "import --seller a@exemple.fr PARENT/parts.csv --data DATA",
                        "a@exemple.fr",
                        "--seller",
                        1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_gives_one_sentence_and_a_line_to_copy(
            String name, Fault fault, String command, String sentence, String remedy, int exit)
            throws Exception {
        var data = folder.resolve("data");
        copy(used.resolve("data"), data);
        fault.on(data);

        var result = run(command, data);

        assertThat(result.err().lines().toList()).as(result.err()).hasSize(2);
        assertThat(result.err().lines().findFirst().orElse("")).contains(sentence).endsWith(".");
        assertThat(result.err().lines().skip(1).findFirst().orElse(""))
                .startsWith("→ ")
                .contains(remedy);
        assertThat(result.err()).doesNotContain("Exception", "\tat ");
        assertThat(result.out()).isEmpty();
        assertThat(result.exit()).isEqualTo(exit);
    }

    @ParameterizedTest
    @MethodSource("ports")
    void a_port_that_is_taken_is_named_with_the_next_one(int add) throws Exception {
        try (var taken = new ServerSocket(0)) {
            var port = taken.getLocalPort();
            var result = run("serve --port " + port + " --data DATA", folder.resolve("data"));
            assertThat(result.err()).contains("Le port " + port).contains("--port " + (port + add));
            assertThat(result.exit()).isEqualTo(1);
        }
    }

    static Stream<Integer> ports() {
        return Stream.of(1);
    }

    /// A folder that has been used, with its keys.
    @BeforeAll
    static void use() {
        var input = System.in;
        System.setIn(
                new ByteArrayInputStream(
                        (ApiClient.PASSWORD + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            var result = run(ADMIN, used.resolve("data"));
            assertThat(result.exit()).as(result.err()).isZero();
        } finally {
            System.setIn(input);
        }
    }

    private static Result run(String command, Path data) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exit =
                ReemploiApplication.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(
                                Arrays.stream(command.split(" "))
                                        .map(word ->
                                                word.replace("DATA", "" + data)
                                                        .replace("PARENT", "" + data.getParent()))
                                        .toArray(String[]::new));
        return new Result(exit, out.toString(), err.toString());
    }

    private record Result(int exit, String out, String err) {}

    private interface Fault {
        void on(Path data) throws IOException;
    }

    private static final Fault NOTHING = data -> {};

    private static Arguments fault(
            String name, Fault fault, String command, String sentence, String remedy, int exit) {
        return Arguments.of(name, fault, command, sentence, remedy, exit);
    }

    private static void replaceByFile(Path path) throws IOException {
        deleteFolder(path);
        Files.writeString(path, "");
    }

    private static void replaceParentByFile(Path data) throws IOException {
        replaceByFile(data);
    }

    private static void replaceByFolder(Path path) throws IOException {
        Files.deleteIfExists(path);
        Files.createDirectory(path);
    }

    private static void replaceByPipe(Path path) throws IOException {
        Files.deleteIfExists(path);
        try {
            assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void replaceByDevice(Path path) throws IOException {
        Files.deleteIfExists(path);
        Files.createSymbolicLink(path, Path.of("/dev/zero"));
    }

    private static void link(Path path) throws IOException {
        deleteFolder(path);
        Files.createSymbolicLink(path, Path.of("/missing/disk"));
    }

    private static void readOnly(Path path) throws IOException {
        Files.setPosixFilePermissions(
                path, java.nio.file.attribute.PosixFilePermissions.fromString("r--r--r--"));
    }

    private static void forbid(Path path) throws IOException {
        Files.setPosixFilePermissions(
                path, java.nio.file.attribute.PosixFilePermissions.fromString("---------"));
    }

    private static void write(Path path, String text) throws IOException {
        Files.writeString(path, text);
    }

    private static void halve(Path path) throws IOException {
        var bytes = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(bytes, bytes.length / 2));
    }

    private static void deleteFolder(Path path) throws IOException {
        if (!Files.exists(path)) return;
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList())
                Files.delete(file);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList())
                Files.copy(
                        file,
                        to.resolve(from.relativize(file)),
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
