package fr.reemploi.adapters.web.cody;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CodyAppTest {
    private final TestBrowser visitor = new TestBrowser(new WebFixture());

    @Test
    void both_manifests_have_an_id_a_scope_and_icons_of_the_sizes_they_say() throws IOException {
        for (var app : new String[] {"/site", "/cody"}) {
            var answer = visitor.open(app + ".webmanifest");
            assertThat(answer.getContentType()).startsWith("application/manifest+json");
            var manifest = JsonMapper.shared().readTree(answer.getContentAsByteArray());
            assertThat(manifest.path("id").asString()).isEqualTo(app.equals("/site") ? "/" : app);
            assertThat(manifest.path("scope")).isEqualTo(manifest.path("start_url"));
            var purposes = new HashMap<String, String>();
            for (var icon : manifest.path("icons"))
                purposes.merge(check(icon), "1", String::concat);
            assertThat(purposes).containsKeys("192x192 ", "512x512 ", "512x512 maskable");
        }
    }

    @Test
    void the_page_of_Cody_has_the_manifest_of_Cody_and_other_pages_that_of_the_site() {
        assertThat(visitor.read("/cody")).contains("rel=\"manifest\" href=\"/cody.webmanifest\"");
        assertThat(visitor.read("/faq")).contains("rel=\"manifest\" href=\"/site.webmanifest\"");
    }

    @Test
    void the_worker_keeps_files_that_exist_and_no_pages_but_the_one_without_a_network() {
        var answer = visitor.open("/cody-worker.js");
        assertThat(answer.getContentType()).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-cache");

        var worker = TestBrowser.text(answer);
        assertThat(worker)
                .containsPattern("cody-shell-[0-9a-f]{12}'")
                .doesNotContain("{version}", "{files}");
        var files = Pattern.compile("\"(/[^\"]+)\"").matcher(worker);
        var count = 0;
        while (files.find()) {
            assertThat(files.group(1)).startsWith("/assets/");
            assertThat(visitor.open(files.group(1)).getStatus()).isEqualTo(200);
            count++;
        }
        assertThat(count).isPositive();
    }

    @Test
    void the_page_without_a_network_is_the_same_for_everybody() {
        var page = visitor.read("/cody/hors-ligne");

        assertThat(page).contains("Hors connexion", "Réessayer").doesNotContain("_csrf", "/compte");
    }

    @Test
    void the_policy_allows_workers_and_manifests_of_the_site_alone() {
        assertThat(visitor.open("/cody").getHeader("Content-Security-Policy"))
                .contains("worker-src 'self'", "manifest-src 'self'");
    }

    private String check(JsonNode icon) throws IOException {
        var answer = visitor.open(icon.path("src").asString());
        assertThat(answer.getContentType()).isEqualTo(icon.path("type").asString());
        if (icon.path("type").asString().equals("image/png")) {
            var image = ImageIO.read(new ByteArrayInputStream(answer.getContentAsByteArray()));
            assertThat(image.getWidth() + "x" + image.getHeight())
                    .isEqualTo(icon.path("sizes").asString());
        }
        return icon.path("sizes").asString() + " " + icon.path("purpose").asString("");
    }
}
