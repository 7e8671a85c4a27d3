package fr.reemploi.adapters.web.csp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.radio.DefaultStations;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CspReportPagesTest {
    private static final String HOST = "https://icecast.radiofrance.fr";
    private static final String REPORT =
            """
            {"csp-report": {"document-uri": "https://site.example/pieces/alternateur-019?q=x",
             "violated-directive": "media-src", "effective-directive": "media-src",
             "original-policy": "default-src 'none'", "disposition": "enforce",
             "blocked-uri": "%s", "status-code": 200, "script-sample": "<b>secret</b>"}}
            """;

    private final WebFixture fixture = new WebFixture();
    private final TestBrowser admin = new TestBrowser(fixture);
    private boolean signedIn;

    @Test
    void what_a_browser_refused_is_shown_to_the_administrator_without_what_is_personal() {
        assertThat(send(REPORT.formatted(HOST))).isEqualTo(204);
        assertThat(send(REPORT.formatted(HOST))).isEqualTo(204);

        assertThat(page())
                .contains("Un son ou une vidéo", HOST, "Sur /pieces/*, 2 fois.")
                .doesNotContain("secret", "alternateur-019", "autoriser\"");
    }

    @Test
    void the_host_is_allowed_with_one_click_where_a_station_redirects() {
        send(REPORT.formatted(HOST));
        fixture.application.redirects.put(
                DefaultStations.STATIONS.all().getFirst().stream(), Set.of("https://edge.example"));
        fixture.application.checkStations.check();

        var action = page().replaceAll("(?s).*action=\"([^\"]+/autoriser)\".*", "$1");
        var next = String.valueOf(admin.submit(action, Map.of()).getRedirectedUrl());

        assertThat(admin.read(next)).contains("Le serveur est autorisé", "Aucun refus");
        assertThat(new TestBrowser(fixture).open("/faq").getHeader("Content-Security-Policy"))
                .contains("media-src https://edge.example " + HOST + ";");
        assertThat(admin.read("/admin/journal"))
                .contains("Radio : serveur autorisé pour les flux de " + HOST);
        assertThat(admin.submit(action, Map.of()).getRedirectedUrl()).contains("ok=gone");
    }

    @Test
    void what_is_no_report_changes_nothing() {
        for (var body : new String[] {"{}", "{\"csp-report\": []}", "{\"csp-report\": {\"a\": 1}}"})
            assertThat(send(body)).isEqualTo(204);
        assertThat(send("<script>")).isEqualTo(400);
        assertThat(send("{\"a\": \"" + "x".repeat(20_000) + "\"}")).isEqualTo(413);
        assertThat(send(REPORT.formatted("<script>alert(1)</script>"))).isEqualTo(204);

        assertThat(page()).contains("Aucun refus").doesNotContain("alert(1)");
    }

    @Test
    void a_flood_is_answered_with_too_many_requests() {
        for (var i = 0; i < 20; i++) send(REPORT.formatted("https://x" + i + ".example"));

        assertThat(send(REPORT.formatted(HOST))).isEqualTo(429);
    }

    @Test
    void the_page_is_for_administrators_and_linked_from_theirs() {
        var visitor = new TestBrowser(fixture);
        assertThat(visitor.open(CspReportPages.PATH).getRedirectedUrl()).contains("/connexion");
        signIn();
        assertThat(admin.read("/admin")).contains("href=\"/admin/contenus-bloques\"");
        assertThat(admin.read("/admin/radio")).contains("href=\"/admin/contenus-bloques\"");
    }

    private int send(String body) {
        try {
            var request = post("/csp").contentType("application/csp-report").content(body);
            return fixture.browser.perform(request).andReturn().getResponse().getStatus();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String page() {
        signIn();
        return admin.read(CspReportPages.PATH);
    }

    private void signIn() {
        if (!signedIn) admin.signedIn(fixture.marketplace.administrator("patron@example.fr"));
        signedIn = true;
    }
}
