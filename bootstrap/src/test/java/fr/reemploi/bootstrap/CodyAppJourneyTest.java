package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cody as an installed app in a real browser. The site is reached through a proxy, which can give
/// its worker another version, as a new release does, and be switched off.
@Tag("server")
class CodyAppJourneyTest {
    private static final String SHELLS = "return caches.keys().then(names => names.join(' '))";
    private static final String KEPT =
            """
            return caches.keys().then(async names => (await (await caches.open(names[0])).keys())
              .map(request => new URL(request.url).pathname).join(' '))\
            """;

    @TempDir Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private volatile String release = "";

    @Test
    void the_app_is_installable_updates_itself_and_says_when_it_is_offline() throws Exception {
        try (var server = new RunningServer(folder.resolve("data"));
                var proxy = new LocalSite(exchange -> forward(server.address(), exchange));
                var browser = Browser.phone(proxy.address())) {
            browser.go("/cody?lang=fr");
            assertThat(browser.run("return navigator.serviceWorker.ready.then(it => it.scope)"))
                    .isEqualTo(proxy.address() + "/cody");
            var manifest = browser.tool("Page.getAppManifest");
            assertThat(String.valueOf(manifest.get("url"))).endsWith("/cody.webmanifest");
            assertThat(String.valueOf(manifest.get("errors"))).isEqualTo("[]");
            assertThat(browser.tool("Page.getInstallabilityErrors").toString())
                    .isEqualTo(Map.of("installabilityErrors", List.of()).toString());
            var first = browser.run(SHELLS);
            assertThat(first).matches("cody-shell-[0-9a-f]{12}");

            release = "// the next release\n";
            browser.go("/cody").waitForText("#cody-update", "Une nouvelle version est prête.");
            browser.check("cody-update-360").run("window.former = true");
            browser.click("#cody-update button");
            Await.until(
                    Duration.ofSeconds(10),
                    () ->
                            browser.run("return window.former").equals("null")
                                    && browser.run(SHELLS).equals("cody-shell-next"));
            assertThat(browser.waitFor("h1").getText()).isEqualTo("Cody");
            assertThat(browser.run(KEPT).split(" "))
                    .contains("/cody/hors-ligne")
                    .allMatch(
                            path -> path.startsWith("/assets/") || path.equals("/cody/hors-ligne"));

            proxy.stop();
            browser.go("/cody").waitForText("h1", "Hors connexion").check("cody-offline-360");
        }
    }

    private void forward(String site, HttpExchange exchange)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(site + exchange.getRequestURI()));
        for (var name : new String[] {"Accept", "Accept-Language", "Cookie"})
            for (var value : exchange.getRequestHeaders().getOrDefault(name, List.of()))
                request.header(name, value);
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        for (var name : new String[] {"Content-Security-Policy", "Cache-Control", "Set-Cookie"})
            exchange.getResponseHeaders().put(name, answer.headers().allValues(name));
        var type = answer.headers().firstValue("Content-Type").orElse("text/plain");
        LocalSite.send(exchange, answer.statusCode(), type, body(exchange, answer.body()));
    }

    private byte[] body(HttpExchange exchange, byte[] body) {
        if (release.isEmpty() || !exchange.getRequestURI().getPath().equals("/cody-worker.js"))
            return body;
        var worker = new String(body, StandardCharsets.UTF_8);
        return (release + worker.replaceFirst("cody-shell-[0-9a-f]+", "cody-shell-next"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
