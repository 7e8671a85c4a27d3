package fr.reemploi.adapters.web.page;

import fr.reemploi.adapters.web.page.AssetFiles.Asset;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;

/// Serves static files, the icon, `robots.txt` and the web app manifest.
@Controller
final class SiteFiles {
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
    private static final String ICON =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\
            <path fill="#1c6b45" d="M16 1.5 28.6 8.7v14.6L16 30.5 3.4 23.3V8.7z"/>\
            <path fill="none" stroke="#fffdf8" stroke-width="2.8" stroke-linecap="round" \
            stroke-linejoin="round" d="M22.3 17a6.4 6.4 0 1 1-2-5.6l2 1.9m.3-4.5v4.8h-4.8"/></svg>
            """;
    private static final String ROBOTS =
            """
            User-agent: *
            Disallow: /api/
            Disallow: /vendeur
            Disallow: /panier
            Disallow: /commandes
            Disallow: /bac-a-sable
            Disallow: /connexion
            Disallow: /inscription
            Disallow: /mot-de-passe
            Disallow: /recherche?*cursor=
            """;

    private final AssetFiles assets;

    SiteFiles(AssetFiles assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> asset(
            @PathVariable String name,
            @RequestHeader(name = "Accept-Encoding", defaultValue = "") String accepted) {
        return assets.find(name)
                .map(asset -> response(asset, accepted.contains("gzip")))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @ResponseBody
    @GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
    String robots() {
        return ROBOTS;
    }

    @GetMapping({"/favicon.svg", "/favicon.ico"})
    ResponseEntity<String> icon() {
        return ResponseEntity.ok()
                .cacheControl(A_DAY)
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(ICON);
    }

    @GetMapping("/site.webmanifest")
    ResponseEntity<String> manifest() {
        return manifest(
                """
                {"id":"/","name":"Réemploi","short_name":"Réemploi","lang":"fr","start_url":"/",\
                "scope":"/","display":"minimal-ui",\
                "background_color":"#f6f2ea","theme_color":"#1c6b45","icons":%s}
                """
                        .formatted(icons(assets)));
    }

    /// The icons of an app, as its manifest lists them.
    static String icons(AssetFiles assets) {
        return """
        [{"src":"%s","sizes":"192x192","type":"image/png"},\
        {"src":"%s","sizes":"512x512","type":"image/png"},\
        {"src":"%s","sizes":"512x512","type":"image/png","purpose":"maskable"},\
        {"src":"/favicon.svg","sizes":"any","type":"image/svg+xml"}]\
        """
                .formatted(
                        assets.address("icon-192.png"),
                        assets.address("icon-512.png"),
                        assets.address("icon-maskable-512.png"));
    }

    static ResponseEntity<String> manifest(String manifest) {
        return ResponseEntity.ok()
                .cacheControl(A_DAY)
                .contentType(MediaType.valueOf("application/manifest+json;charset=UTF-8"))
                .body(manifest);
    }

    private static ResponseEntity<byte[]> response(Asset asset, boolean zipped) {
        var response =
                ResponseEntity.ok()
                        .cacheControl(FOREVER)
                        .header("Vary", "Accept-Encoding")
                        .contentType(MediaType.valueOf(asset.type()));
        return zipped
                ? response.header("Content-Encoding", "gzip").body(asset.gzipped())
                : response.body(asset.plain());
    }
}
