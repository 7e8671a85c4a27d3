package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// Requests that browsers do not send and Tomcat cannot parse are answered with a page of the site.
@Tag("server")
class BadPageInputTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void open() {
        server = new RunningServer(folder.resolve("data"));
        // the first request initialises the servlet, and logs it
        raw("GET / HTTP/1.1");
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?make=%ff",
                "/?lang=%ff",
                "/recherche?q=%ff",
                "/recherche/suggestions?q=%ff",
                "/modeles?make=%ff",
                "/connexion?retour=%ff",
                "/confirmation?token=%ff",
                "/nulle-part?x=%ff"
            })
    void an_unreadable_query_does_not_break_a_page(String page) {
        var response = send(HttpRequest.newBuilder(URI.create(server.address() + page)).build());
        assertThat(response.statusCode()).isBetween(200, 499);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?fbclid=abc==",
                "/recherche?q=100%",
                "/recherche?utm_campaign=a|b[1]",
                "/recherche?a%0Ab=1&%C2%81=2",
                "/recherche?lang=en&lang==&=",
                "/inscription?x=<script>\"'`{}^\\",
                "/connexion?retour=/recherche?q=5%&a==b",
                "/panier?piece=%&piece==="
            })
    void a_query_as_people_send_it_leads_to_the_page(String page) throws IOException {
        var before = Files.readAllLines(log()).size();
        var answer = raw("GET " + page + " HTTP/1.1");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("text/html");
        assertThat(Files.readAllLines(log())).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /recherche\u0001 HTTP/1.1 | 400",
                "GET /recherche?q=\u00e9\u0007 HTTP/1.1 | 400",
                "GET /% HTTP/1.1 | 400",
                "GET //recherche HTTP/1.1 | 400",
                "GET /recherche;a=b HTTP/1.1 | 400",
                "GET /a%2fb HTTP/1.1 | 400",
                "GET /nulle-part?q=%&== HTTP/1.1 | 404",
                "GET /erreur HTTP/1.1 | 404",
                "GET /error HTTP/1.1 | 404",
                "BREW /recherche HTTP/1.1 | 405",
                "TRACE /recherche HTTP/1.1 | 405",
                "DELETE /connexion HTTP/1.1 | 405",
                "POST /recherche HTTP/1.1 | 405",
                "PROPFIND /nulle-part HTTP/1.1 | 404",
                "GET / HTTP/7.1 | 400"
            })
    void a_request_that_cannot_be_read_is_answered_with_a_page(String line, int status)
            throws IOException {
        var before = Files.readAllLines(log()).size();
        var answer = raw(line);
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("text/html", "<h1>")
                .containsOnlyOnce("\r\nX-Request-Id: ");
        if (status == 405)
            assertThat(answer).containsPattern("\r\nAllow: GET, HEAD, OPTIONS(, POST)?\r\n");
        // no trace; jobs of the running server may write a line meanwhile
        assertThat(Files.readAllLines(log()).size() - before).isLessThan(10);
    }

    @Test
    void options_tells_the_methods_of_a_page() {
        assertThat(raw("OPTIONS /recherche HTTP/1.1"))
                .startsWith("HTTP/1.1 200")
                .contains("\r\nAllow: GET, HEAD, OPTIONS\r\n");
        assertThat(raw("OPTIONS /nulle-part HTTP/1.1"))
                .startsWith("HTTP/1.1 404")
                .doesNotContain("\r\nAllow");
    }

    @Test
    void no_text_of_a_stranger_begins_a_line_of_the_log() throws IOException {
        var forged = "2026-01-01 00:00:00.000 ERROR [main] f.r.x forged";
        var logger = LoggerFactory.getLogger(BadPageInputTest.class);
        logger.warn("a value: {}", "x\n" + forged + "\r\u2028\u001b[2J" + forged);
        logger.warn(
                "failed",
                new IllegalStateException("y\n" + forged, new IOException("z\r\n" + forged)));
        var lines = Files.readAllLines(log());
        assertThat(lines).anyMatch(line -> line.contains("a value: x " + forged));
        assertThat(lines).anyMatch(line -> line.contains("IllegalStateException: y " + forged));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("Caused by: java.io.IOException: z " + forged));
        assertThat(lines).noneMatch(line -> line.startsWith(forged));
        assertThat(lines).noneMatch(line -> line.contains("\u001b"));
    }

    @ParameterizedTest
    @CsvSource({"email=%ff, 1, 400", "a=1&, 1100, 400", "email=aaaaaaaaa, 400000, 413"})
    void an_unreadable_form_is_reported_on_a_page(String text, int times, int status) {
        assertMessage(post(text.repeat(times), FORM), status);
    }

    @ParameterizedTest
    @CsvSource({"multipart/form-data, 400", "multipart/form-data; boundary=x, 403"})
    void unreadable_multipart_data_is_reported_on_a_page(String type, int status) {
        assertMessage(post("no parts at all", type), status);
    }

    private static Path log() {
        return folder.resolve("data/logs/reemploi.log");
    }

    /// The complete response to a request no HTTP client library would send.
    private static String raw(String line) {
        var address = URI.create(server.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            var request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertMessage(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/html");
        assertThat(response.body())
                .contains(response.headers().firstValue("X-Request-Id").orElseThrow());
    }

    private static HttpResponse<String> post(String body, String type) {
        return send(
                HttpRequest.newBuilder(URI.create(server.address() + "/connexion"))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        return server.client().send(request);
    }
}
