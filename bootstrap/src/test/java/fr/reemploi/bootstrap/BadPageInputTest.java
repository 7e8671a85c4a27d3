package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that browsers do not send and Tomcat cannot parse are answered with a page of the site.
@Tag("server")
class BadPageInputTest {
    private static final String FORM = "application/x-www-form-urlencoded";

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
    @CsvSource({"email=%ff, 1, 400", "a=1&, 1100, 400", "email=aaaaaaaaa, 400000, 413"})
    void an_unreadable_form_is_reported_on_a_page(String text, int times, int status) {
        assertMessage(post(text.repeat(times), FORM), status);
    }

    @ParameterizedTest
    @CsvSource({"multipart/form-data, 400", "multipart/form-data; boundary=x, 403"})
    void unreadable_multipart_data_is_reported_on_a_page(String type, int status) {
        assertMessage(post("no parts at all", type), status);
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
