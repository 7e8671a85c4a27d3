package fr.reemploi.adapters.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Serves what makes Cody an app of its own: its manifest, and its worker, whose version follows
/// from the files it keeps and from its own text.
@Controller
final class CodyAppFiles {
    private static final List<String> FILES =
            List.of("site.css", "site.js", "htmx.min.js", "cody-app.js", "icon-192.png");
    private static final String TEXT = "/fr/reemploi/adapters/web/cody-worker.js";

    private final String manifest;
    private final String worker;

    CodyAppFiles(AssetFiles assets) {
        manifest =
                """
                {"id":"/cody","name":"Cody, l’assistant de Réemploi","short_name":"Cody","lang":"fr",\
                "start_url":"/cody","scope":"/cody","display":"standalone",\
                "background_color":"#f6f2ea","theme_color":"#1c6b45","icons":%s}
                """
                        .formatted(SiteFiles.icons(assets));
        worker = worker(assets);
    }

    @GetMapping("/cody.webmanifest")
    ResponseEntity<String> manifest() {
        return SiteFiles.manifest(manifest);
    }

    /// Never from a cache: browsers compare it with the one they have.
    @GetMapping("/cody-worker.js")
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
                .body(worker);
    }

    private static String worker(AssetFiles assets) {
        var files =
                FILES.stream()
                        .map(name -> '"' + assets.address(name) + '"')
                        .collect(Collectors.joining(", ", "[", "]"));
        var text = text().replace("{files}", files);
        return text.replace("{version}", AssetFiles.hash(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text() {
        try (var file = CodyAppFiles.class.getResourceAsStream(TEXT)) {
            return new String(
                    Optional.ofNullable(file).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
