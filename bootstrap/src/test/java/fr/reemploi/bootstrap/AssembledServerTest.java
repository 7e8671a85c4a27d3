package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.bootstrap.config.CoreConfiguration;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The fully configured server, called over HTTP.
@Tag("server")
class AssembledServerTest {
    @TempDir static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void open() {
        server = new RunningServer(folder.resolve("data"));
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
    }

    /// Each build leaves the document in `target/openapi.json`, for tools that have no server.
    @Test
    void the_api_description_names_the_carriers_and_sections_of_the_program() throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create(server.address() + "/openapi.json")).build();
        var document = server.client().send(request).body();
        Files.writeString(Path.of("target/openapi.json"), document);

        var api = JsonMapper.shared().readTree(document);
        assertThat(api.at("/components/schemas/DeliveryOffer/properties/carrier/enum").toString())
                .isEqualTo(
                        "[\"seller-rates\",\"local-pickup\",\"boxtal\",\"mondial-relay\",\"colissimo\"]");
        var sections =
                CoreConfiguration.SECTIONS.all().stream().map(section -> section.id().value());
        assertThat(
                        api.at(
                                        "/paths/~1api~1v1~1admin~1settings~1{section}/get/parameters/0/schema/enum")
                                .valueStream()
                                .map(JsonNode::asString))
                .containsExactlyElementsOf(sections.toList());
    }

    @Test
    void a_published_part_is_found() {
        var seller = server.client().asSeller();
        var id = seller.sell("Alternateur Valeo Clio", "82 00 660 034");
        Await.until(Duration.ofSeconds(5), () -> finds("q=alternatuer+valeo", id));
        assertThat(finds("reference=8200-660.034", id)).isTrue();
        assertThat(finds("make=renault&model=clio-iii&category=alternator", id)).isTrue();
    }

    @Test
    void a_photo_is_served_at_the_url_of_its_card() {
        var id = server.client().asSeller().sell("Alternateur photographie", "PH0T0");
        Await.until(Duration.ofSeconds(5), () -> finds("q=photographie", id));
        var photo = server.client().search("q=photographie").path("items").path(0).path("photo");
        for (var name : new String[] {"url", "thumbnailUrl"}) {
            var request = HttpRequest.newBuilder(URI.create(photo.path(name).asString())).build();
            var response = server.client().send(request);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).contains("image/jpeg");
            assertThat(response.headers().firstValue("Cache-Control").orElse(""))
                    .contains("immutable");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, de, fr",
        "/, '', fr",
        "/recherche, en-GB, en",
        "/vendeur, de, fr",
        "/nulle-part, es, fr"
    })
    void a_page_and_a_redirect_declare_the_language_of_the_site(
            String page, String accepted, String spoken) {
        var request =
                HttpRequest.newBuilder(URI.create(server.address() + page))
                        .header("Accept-Language", accepted)
                        .build();
        assertThat(server.client().send(request).headers().allValues("Content-Language"))
                .containsExactly(spoken);
    }

    @Test
    void public_health_has_no_details() {
        var response = server.client().send(throughProxy("/actuator/health"));
        assertThat(response.body())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
    }

    @Test
    void local_requests_see_the_health_of_other_services() {
        var health = ApiClient.tree(get("/actuator/health"));
        assertThat(health.path("components").path("services").path("status").asString())
                .isEqualTo("UP");
    }

    @Test
    void metrics_are_for_local_requests_without_a_proxy() {
        assertThat(get("/actuator/prometheus")).contains("reemploi_index_listings");
        assertThat(server.client().send(throughProxy("/actuator/prometheus")).statusCode())
                .isIn(401, 403);
    }

    /// The default trusts a proxy on this machine, which is where this test runs.
    @Test
    void no_header_makes_a_request_local() {
        for (var header :
                List.of(
                        "X-Forwarded-For: 127.0.0.1",
                        "X-Forwarded-For: ::1, 127.0.0.1",
                        "Forwarded: for=127.0.0.1",
                        "X-Real-IP: 127.0.0.1",
                        "Via: 1.1 proxy")) {
            var parts = header.split(": ", 2);
            var request =
                    HttpRequest.newBuilder(URI.create(server.address() + "/actuator/prometheus"))
                            .header(parts[0], parts[1])
                            .build();
            assertThat(server.client().send(request).statusCode()).as(header).isIn(401, 403);
        }
    }

    @Test
    void a_proxy_that_forwards_nothing_is_not_the_operator() throws IOException {
        for (var request :
                List.of(
                        "GET /actuator/prometheus HTTP/1.1\r\nHost: pieces.exemple.fr\r\n",
                        "GET /actuator/prometheus HTTP/1.0\r\nHost: localhost\r\n")) {
            var port = URI.create(server.address()).getPort();
            try (var socket = new Socket("localhost", port)) {
                socket.setSoTimeout(60_000);
                var text = request + "Connection: close\r\n\r\n";
                socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                var answer =
                        new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).containsPattern("^HTTP/1.1 40[13]");
            }
        }
    }

    private static HttpRequest throughProxy(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("X-Forwarded-For", "203.0.113.9")
                .build();
    }

    @Test
    void the_example_of_the_documentation_runs_unchanged()
            throws IOException, InterruptedException {
        outputOf("first-part.sh");
    }

    @Test
    void the_example_that_asks_cody_runs_unchanged() throws IOException, InterruptedException {
        assertThat(outputOf("ask-cody.sh"))
                .contains(
                        "Je réponds selon des règles",
                        "connectez-vous",
                        "Créer le brouillon « Alternateur Renault Clio III 2008 »",
                        "Proposition : confirmed",
                        "Proposition : undone",
                        "Terminé.");
    }

    @Test
    void the_example_that_connects_an_assistant_runs_unchanged()
            throws IOException, InterruptedException {
        assertThat(outputOf("ask-mcp.sh"))
                .contains(
                        "search_catalog",
                        "Pièces trouvées",
                        "list_orders",
                        "\"side\":\"purchases\"");
    }

    @Test
    void the_verification_email_is_in_the_outbox_folder() {
        server.client().asBuyer();
        Await.until(Duration.ofSeconds(5), () -> emails() > 0);
    }

    /// Runs an example of the documentation; fails when it does.
    private static String outputOf(String example) throws IOException, InterruptedException {
        var script = Path.of("../docs/examples/" + example).toAbsolutePath().normalize();
        var output = folder.resolve(example + ".log");
        var run =
                new ProcessBuilder("sh", script.toString(), server.address())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertThat(run.waitFor(120, TimeUnit.SECONDS)).isTrue();
        var text = Files.readString(output);
        assertThat(run.exitValue()).as(text).isZero();
        return text;
    }

    private static long emails() {
        try (var files = Files.list(folder.resolve("data/outbox"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).count();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static boolean finds(String query, String id) {
        var items = server.client().search(query).path("items");
        for (var item : items) if (item.path("id").asString().equals(id)) return true;
        return false;
    }

    private static String get(String path) {
        var request = HttpRequest.newBuilder(URI.create(server.address() + path)).build();
        return server.client().send(request).body();
    }
}
