package fr.reemploi.adapters.http.catalogue;

import fr.reemploi.adapters.http.api.json.ItemsJson;
import fr.reemploi.adapters.http.catalogue.CatalogueJson.CategoryJson;
import fr.reemploi.adapters.http.catalogue.CatalogueJson.MakeJson;
import fr.reemploi.adapters.http.catalogue.CatalogueJson.ModelJson;
import fr.reemploi.adapters.http.catalogue.CatalogueJson.WholeModelJson;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.NotFoundException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Serialised catalogue responses. The catalogue does not change at run time, so each response is
/// serialised once.
@Component
final class CatalogueResponses {
    private static final Duration MAX_AGE = Duration.ofMinutes(10);

    private final Map<String, CachedResponse> cache = new ConcurrentHashMap<>();
    private final Catalogue catalogue;
    private final JsonMapper mapper;

    CatalogueResponses(Catalogue catalogue, JsonMapper mapper) {
        this.catalogue = catalogue;
        this.mapper = mapper;
    }

    ResponseEntity<byte[]> makes() {
        return response(
                "makes",
                () -> new ItemsJson<>(catalogue.makes().stream().map(MakeJson::of).toList()));
    }

    ResponseEntity<byte[]> models(String make) {
        if (catalogue.make(make).isEmpty())
            throw new NotFoundException("catalogue.unknown-make", make);
        return response(
                "models/" + make,
                () ->
                        new ItemsJson<>(
                                catalogue.modelsOf(make).stream().map(ModelJson::of).toList()));
    }

    ResponseEntity<byte[]> model(String id) {
        var model =
                catalogue
                        .model(id)
                        .orElseThrow(() -> new NotFoundException("catalogue.unknown-model", id));
        return response("model/" + id, () -> WholeModelJson.of(model));
    }

    ResponseEntity<byte[]> categories(Language language) {
        return response("categories/" + language, () -> tree(language));
    }

    private ItemsJson<CategoryJson> tree(Language language) {
        return new ItemsJson<>(
                catalogue.roots().stream()
                        .map(root -> CategoryJson.of(root, catalogue, language))
                        .toList());
    }

    private ResponseEntity<byte[]> response(String name, Supplier<Object> content) {
        var cached = cache.computeIfAbsent(name, _ -> write(content.get()));
        return ResponseEntity.ok()
                .eTag(cached.tag())
                .cacheControl(CacheControl.maxAge(MAX_AGE).cachePublic())
                .header("Vary", "Accept-Language")
                .contentType(MediaType.APPLICATION_JSON)
                .body(cached.json());
    }

    private CachedResponse write(Object content) {
        var json = mapper.writeValueAsBytes(content);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(json);
            return new CachedResponse(json, "\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    /// A response body and its `ETag`.
    // an array, because it is written to responses as is
    @SuppressWarnings("ArrayRecordComponent")
    private record CachedResponse(byte[] json, String tag) {}
}
