package fr.reemploi.adapters.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Static files of pages: style sheet, scripts, htmx, icons of apps. The URL of each contains a
/// hash of its content, so browsers may cache it without limit and load an update at once.
@Component
final class AssetFiles implements PageView.Assets {
    private static final String SITE_FILES = "classpath*:/fr/reemploi/adapters/web/assets/*";
    private static final String HTMX =
            "classpath*:/META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";
    private static final Map<String, String> TYPES =
            Map.of(
                    "css",
                    "text/css;charset=UTF-8",
                    "js",
                    "text/javascript;charset=UTF-8",
                    "png",
                    "image/png");

    private final Map<String, Asset> byAddress = new LinkedHashMap<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();

    AssetFiles() {
        var resources = new PathMatchingResourcePatternResolver(AssetFiles.class.getClassLoader());
        try {
            for (var file : resources.getResources(SITE_FILES)) add(file);
            for (var file : resources.getResources(HTMX)) add(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String address(String name) {
        return Optional.ofNullable(addresses.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no such asset: " + name));
    }

    Optional<Asset> find(String hashedName) {
        return Optional.ofNullable(byAddress.get("/assets/" + hashedName));
    }

    private void add(Resource file) throws IOException {
        var name = Optional.ofNullable(file.getFilename()).orElseThrow();
        var content = file.getContentAsByteArray();
        var dot = name.lastIndexOf('.');
        var type = name.substring(dot + 1);
        var address = "/assets/" + name.substring(0, dot) + "." + hash(content) + "." + type;
        var contentType = Optional.ofNullable(TYPES.get(type)).orElseThrow();
        byAddress.put(address, new Asset(contentType, content, gzip(content)));
        addresses.put(name, address);
    }

    static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    /// A file, uncompressed and compressed.
    // arrays, because they are written to the response unchanged
    @SuppressWarnings("ArrayRecordComponent")
    record Asset(String type, byte[] plain, byte[] gzipped) {}
}
