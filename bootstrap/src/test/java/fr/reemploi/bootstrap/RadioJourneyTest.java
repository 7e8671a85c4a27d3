package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import fr.reemploi.application.account.CreateFirstAdministrator;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.EmailAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The radio in a real browser, which plays a local stream under the policy of the pages.
@Tag("server")
class RadioJourneyTest {
    private static final String EMAIL = "patron@exemple.fr";
    private static final String STATIONS = "/admin/radio/stations";
    private static final String BLOCKED = "/admin/contenus-bloques";

    @TempDir static Path folder;

    private static ServerProcess server;
    private static LocalSite station;
    private static LocalSite edge;
    private static ApiClient admin;

    @BeforeAll
    static void open() throws IOException {
        station = new LocalSite(RadioJourneyTest::answer);
        edge = new LocalSite(RadioJourneyTest::answer);
        var data = folder.resolve("data");
        try (var first = new RunningServer(data)) {
            first.get(CreateFirstAdministrator.class)
                    .createOrPromote(
                            new EmailAddress(EMAIL),
                            Form.ofUserInput(
                                    Map.of(
                                            "email",
                                            EMAIL,
                                            "password",
                                            ApiClient.PASSWORD,
                                            "displayName",
                                            "Camille")));
        }
        server = new ServerProcess(data, Map.of("REEMPLOI_ALLOWED_HOSTS", "localhost"));
        admin = new ApiClient(server.address()).signedIn(EMAIL, ApiClient.PASSWORD);
    }

    @BeforeEach
    void removeStations() {
        for (var item : ApiClient.json(admin.send("GET", STATIONS, null)).path("items"))
            admin.send("DELETE", STATIONS + "/" + item.path("id").asString(), null);
    }

    @AfterAll
    static void close() {
        server.close();
        station.close();
        edge.close();
    }

    @Test
    void the_radio_plays_on_while_one_browses() {
        var id = add(station.address() + "/live.wav");
        try (var browser = Browser.desktop(server.address())) {
            browser.go("/?lang=fr");
            play(browser, id);
            browser.waitFor("#radio[data-state='playing']");
            assertThat(browser.run("return window.samePage = true")).isEqualTo("true");

            browser.click("footer a[href='/faq']").waitForText("h1", "Questions fréquentes");
            browser.check("radio-playing-1440");

            assertThat(browser.address()).endsWith("/faq");
            assertThat(browser.run("return window.samePage")).isEqualTo("true");
            assertThat(browser.waitFor("#radio").getDomAttribute("data-state"))
                    .isEqualTo("playing");
        }
    }

    @Test
    void a_page_does_not_play_a_host_that_was_no_station_when_it_was_opened() throws Exception {
        try (var other = new LocalSite(RadioJourneyTest::answer);
                var browser = Browser.desktop(server.address())) {
            add(station.address() + "/live.wav");
            browser.go("/?lang=fr");
            var id = add(other.address() + "/live.wav");
            play(browser, id);
            browser.waitFor("#radio[data-state='unreachable']");

            signIn(browser);
            awaitReport(browser, other.address());
            assertThat(browser.all("form[action$='/autoriser']")).isEmpty();

            browser.go("/");
            play(browser, id);
            browser.waitFor("#radio[data-state='playing']");
        }
    }

    @Test
    void an_administrator_allows_where_a_stream_redirects_to_with_one_click() {
        var id = add(station.address() + "/moved.wav");
        try (var browser = Browser.phone(server.address())) {
            browser.go("/?lang=fr");
            play(browser, id);
            browser.waitFor("#radio[data-state='unreachable']");
            var test = admin.send("POST", "/admin/settings/radio/test", "");
            assertThat(test.body()).contains("\"ok\":true");

            signIn(browser);
            awaitReport(browser, station.address());
            browser.check("blocked-content-360");
            browser.click("form[action$='/autoriser'] button").waitForText(".notice", "autorisé");

            browser.go("/");
            play(browser, id);
            browser.waitFor("#radio[data-state='playing']");
            browser.check("radio-playing-360");
        }
    }

    @Test
    void while_the_radio_is_off_there_is_no_player_and_pages_may_play_nothing() throws Exception {
        add(station.address() + "/live.wav");
        assertThat(policy()).contains("media-src ", " " + station.address());
        setRadio(false);
        try (var browser = Browser.desktop(server.address())) {
            browser.go("/?lang=fr");
            assertThat(browser.all("#radio-open, #radio")).isEmpty();
            assertThat(policy()).contains("default-src 'none'").doesNotContain("media-src");
        } finally {
            setRadio(true);
        }
    }

    private static void play(Browser browser, String id) {
        browser.click("#radio-open").choose("#radio-station", id).click(".radio-play");
    }

    private static void awaitReport(Browser browser, String host) {
        Await.until(Duration.ofSeconds(10), () -> browser.go(BLOCKED).text().contains(host));
    }

    private static void signIn(Browser browser) {
        browser.go("/connexion?retour=%2Fadmin&lang=fr").type("[name='email']", EMAIL);
        browser.type("[name='password']", ApiClient.PASSWORD).click("form.form button.do");
        browser.waitForText("h1", "Administration");
    }

    private static String add(String stream) {
        var body = Map.of("name", "Radio d’essai", "streamUrl", stream);
        var answer = admin.send("POST", STATIONS, ApiClient.text(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return ApiClient.json(answer).path("id").asString();
    }

    private static void setRadio(boolean on) {
        var body = "{\"values\": {\"enabled\": %s}}".formatted(on);
        var answer = admin.send("PUT", "/admin/settings/radio", body, "If-Match", "*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String policy() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server.address() + "/")).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow();
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/moved.wav")) {
            exchange.getResponseHeaders().set("Location", edge.address() + "/live.wav");
            exchange.sendResponseHeaders(302, -1);
        } else LocalSite.send(exchange, 200, "audio/wav", silence());
    }

    /// A minute of silence: 8 kHz, one channel of 8 bits.
    private static byte[] silence() {
        var rate = 8_000;
        var samples = 60 * rate;
        var file = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(36 + samples).put(ascii("WAVEfmt ")).putInt(16);
        file.putShort((short) 1).putShort((short) 1).putInt(rate).putInt(rate);
        file.putShort((short) 1).putShort((short) 8).put(ascii("data")).putInt(samples);
        while (file.hasRemaining()) file.put((byte) 128);
        return file.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
