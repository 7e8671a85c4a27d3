package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands with their output and exit codes.
@Tag("server")
class CommandsTest {
    private static final String SPREADSHEET =
            """
            Référence interne;Titre;Catégorie;Prix;Marque;Modèle;Année;Kilométrage;Références OEM;Poids
            A-1;Alternateur Clio 3;Alternateur;89,90;RENAULT;Clio 3;2008;125 000 km;8200660034|A003TG3581;6,5
            A-2;Démarreur Clio 3;Démarreur;dix euros;RENAULT;Clio 3;2008;beaucoup;8200584675;4
            """;

    @TempDir Path folder;

    @Test
    void an_option_given_twice_is_named() {
        var port = run("serve", "--port", "1", "--port", "2");
        assertThat(port.exit()).isEqualTo(2);
        assertThat(port.err()).contains("--port figure deux fois");
        assertThat(run("import", "--seller", "a@b.fr", "--seller", "c@d.fr", "x.csv").err())
                .contains("--seller figure deux fois");
        assertThat(run("admin", "create", "--email", "a@b.fr", "--email", "c@d.fr").err())
                .contains("--email figure deux fois");
    }

    @Test
    void help_and_version_work_and_an_unknown_command_is_wrong_usage() {
        assertThat(run("help").out()).contains("serve", "import", "reindex");
        assertThat(run("version").out()).contains("Réemploi");
        assertThat(run("servir").exit()).isEqualTo(2);
        assertThat(run("import", "pieces.csv").exit()).isEqualTo(2);
    }

    @Test
    void a_weak_password_is_rejected_and_a_strong_one_creates_an_administrator() {
        var weak =
                withInput(
                        "azertyuiop",
                        "admin",
                        "create",
                        "--email",
                        "chef@exemple.fr",
                        "--password-stdin");
        assertThat(weak.exit()).isEqualTo(1);
        assertThat(weak.err()).contains("trop faible");
        var good =
                withInput(
                        ApiClient.PASSWORD,
                        "admin",
                        "create",
                        "--email",
                        "chef@exemple.fr",
                        "--password-stdin");
        assertThat(good.exit()).as(good.err()).isZero();
        assertThat(good.out()).contains("chef@exemple.fr est administrateur", data().toString());
        var reset = run("admin", "reset-second-factor", "--email", "Chef@exemple.fr");
        assertThat(reset.exit()).as(reset.err()).isZero();
        assertThat(reset.out()).contains("son seul mot de passe");
        var unknown = run("admin", "reset-second-factor", "--email", "personne@exemple.fr");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("Aucun compte n'a l'adresse personne@exemple.fr");
    }

    @Test
    void a_windows_1252_file_is_imported_while_the_server_runs() throws IOException {
        var file = folder.resolve("pieces.csv");
        Files.write(file, SPREADSHEET.getBytes(Charset.forName("windows-1252")));
        try (var server = new RunningServer(data())) {
            var seller = server.client().asSeller();
            var imported = run("import", "--seller", seller.email(), "--publish", file.toString());
            assertThat(imported.exit()).as(imported.err()).isZero();
            assertThat(imported.out())
                    .contains("2 lignes. Créées : 1, modifiées : 0, inchangées : 0, refusées : 1");
            assertThat(Files.readString(folder.resolve("pieces.csv.refus.csv")))
                    .contains("A-2")
                    .contains("dix euros");
            Await.until(
                    Duration.ofSeconds(5),
                    () -> seller.search("reference=a003-tg-3581").path("total").asLong() == 1);
            var second = run("import", "--seller", seller.email(), "--publish", file.toString());
            assertThat(second.out()).contains("inchangées : 1");
        }
    }

    @Test
    void help_is_an_option_of_each_command() {
        for (var command :
                new String[][] {
                    {"--help"}, {"-h"}, {"serve", "--help"}, {"admin", "create", "-h"}
                }) {
            var help = run(command);
            assertThat(help.exit()).as(help.err()).isZero();
            assertThat(help.out()).contains("Affiche cette aide");
        }
    }

    @Test
    void a_value_that_is_no_address_or_folder_is_wrong_usage() {
        var commands =
                new String[][] {
                    {"admin", "create", "--email", "=x"},
                    {"admin", "reset-second-factor", "--email", "lea"},
                    {"import", "--seller", "lea@", "x.csv"},
                    {"import", "--seller", "a@b.fr", ""},
                    {"reindex", "--data", ""},
                    {"serve", "--data", " "}
                };
        for (var command : commands) {
            var result = run(command);
            assertThat(result.exit()).as(String.join(" ", command)).isEqualTo(2);
            assertThat(result.err()).contains("ne convient pas", "→ bin/reemploi help");
        }
    }

    @Test
    void an_import_of_a_folder_or_without_a_place_for_its_rejects_is_told_before_it_starts()
            throws IOException {
        var admin =
                withInput(
                        ApiClient.PASSWORD,
                        "admin",
                        "create",
                        "--email",
                        "chef@exemple.fr",
                        "--password-stdin");
        assertThat(admin.exit()).as(admin.err()).isZero();
        var noFile = run("import", "--seller", "chef@exemple.fr", folder.toString());
        assertThat(noFile.exit()).isEqualTo(1);
        assertThat(noFile.err()).contains("ne peut pas être lu", "→");
        var file = Files.writeString(folder.resolve("stock.csv"), "sku;titre\n");
        Files.createDirectory(folder.resolve("stock.csv.refus.csv"));
        var noPlace = run("import", "--seller", "chef@exemple.fr", file.toString());
        assertThat(noPlace.exit()).isEqualTo(1);
        assertThat(noPlace.err()).contains("stock.csv.refus.csv", "→ cp ");
    }

    @Test
    void a_mistyped_folder_is_not_made_a_site() throws IOException {
        var file = Files.writeString(folder.resolve("stock.csv"), "sku;titre\n");
        var commands =
                new String[][] {
                    {"reindex"},
                    {"import", "--seller", "a@exemple.fr", file.toString()},
                    {"admin", "reset-second-factor", "--email", "a@exemple.fr"}
                };
        for (var command : commands) {
            var result = run(command);
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.err()).contains("n'est celui d'aucun site", "serve --data");
        }
        assertThat(data()).doesNotExist();
    }

    @Test
    void the_index_is_rebuilt_with_and_without_a_running_server() throws IOException {
        String id;
        try (var server = new RunningServer(data())) {
            id = server.client().asSeller().sell("Alternateur a reindexer", "R3INDEX");
            assertThat(run("reindex").out()).contains("C'est fait");
            Await.until(Duration.ofSeconds(5), () -> finds(server, id));
        }
        var alone = run("reindex");
        assertThat(alone.exit()).as(alone.err()).isZero();
        assertThat(alone.out()).contains("reconstruit");
        try (var server = new RunningServer(data())) {
            Await.until(Duration.ofSeconds(5), () -> finds(server, id));
        }
    }

    @Test
    void a_second_server_on_the_same_folder_is_refused_with_a_reason() throws IOException {
        try (var server = new RunningServer(data())) {
            assertThat(server.address()).isNotEmpty();
            var second = run("serve", "--port", "0");
            assertThat(second.exit()).isEqualTo(1);
            assertThat(second.err()).contains("déjà en marche");
        }
    }

    @Test
    void a_used_folder_with_an_empty_database_is_refused() throws IOException {
        assertThat(
                        withInput(
                                        ApiClient.PASSWORD,
                                        "admin",
                                        "create",
                                        "--email",
                                        "a@exemple.fr",
                                        "--password-stdin")
                                .exit())
                .isZero();
        try (var files = Files.list(data())) {
            for (var file :
                    files.filter(path -> path.getFileName().toString().startsWith("reemploi.db"))
                            .toList()) {
                Files.delete(file);
            }
        }
        var refused = run("serve", "--port", "0");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("la base de données est vide").contains("→");
    }

    private static boolean finds(RunningServer server, String id) {
        return server.client().search("reference=r3index").toString().contains(id);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private CommandResult withInput(String line, String... arguments) {
        var previous = System.in;
        System.setIn(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return run(arguments);
        } finally {
            System.setIn(previous);
        }
    }

    private CommandResult run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var command =
                ReemploiApplication.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        var takesData =
                Stream.of(arguments)
                        .noneMatch(
                                Set.of("help", "version", "servir", "--help", "-h", "--data")
                                        ::contains);
        var all = new java.util.ArrayList<>(java.util.List.of(arguments));
        if (takesData) all.addAll(java.util.List.of("--data", data().toString()));
        return new CommandResult(
                command.execute(all.toArray(String[]::new)), out.toString(), err.toString());
    }

    private record CommandResult(int exit, String out, String err) {}
}
