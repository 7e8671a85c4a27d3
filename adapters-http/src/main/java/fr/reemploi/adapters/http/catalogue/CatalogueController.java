package fr.reemploi.adapters.http.catalogue;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.json.ItemsJson;
import fr.reemploi.adapters.http.catalogue.CatalogueJson.CategoryJson;
import fr.reemploi.adapters.http.catalogue.CatalogueJson.MakeJson;
import fr.reemploi.adapters.http.catalogue.CatalogueJson.ModelJson;
import fr.reemploi.adapters.http.catalogue.CatalogueJson.WholeModelJson;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.NotFoundException;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The catalogue of makes, models and part categories. It does not change at run time, so each
/// response is serialised once.
@Tag(name = "Catalogue")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/catalogue", produces = MediaType.APPLICATION_JSON_VALUE)
class CatalogueController {
    private static final Duration MAX_AGE = Duration.ofMinutes(10);

    private final Map<String, CachedResponse> cache = new ConcurrentHashMap<>();
    private final Catalogue catalogue;
    private final JsonMapper mapper;

    CatalogueController(Catalogue catalogue, JsonMapper mapper) {
        this.catalogue = catalogue;
        this.mapper = mapper;
    }

    @ApiOperation(
            value = "List all makes",
            response = MakeJson.class,
            shape = ApiOperation.Shape.ITEMS)
    @GetMapping("/makes")
    ResponseEntity<byte[]> makes() {
        return response(
                "makes",
                () -> new ItemsJson<>(catalogue.makes().stream().map(MakeJson::of).toList()));
    }

    @ApiOperation(
            value = "List the models of a make",
            response = ModelJson.class,
            shape = ApiOperation.Shape.ITEMS,
            problems = "404 catalogue.unknown-make")
    @GetMapping("/makes/{makeId}/models")
    ResponseEntity<byte[]> models(@PathVariable String makeId) {
        if (catalogue.make(makeId).isEmpty())
            throw new NotFoundException("catalogue.unknown-make", makeId);
        return response(
                "models/" + makeId,
                () ->
                        new ItemsJson<>(
                                catalogue.modelsOf(makeId).stream().map(ModelJson::of).toList()));
    }

    @ApiOperation(
            value = "Get a model with its generations and engines",
            response = WholeModelJson.class,
            problems = "404 catalogue.unknown-model")
    @GetMapping("/models/{modelId}")
    ResponseEntity<byte[]> model(@PathVariable String modelId) {
        var model =
                catalogue
                        .model(modelId)
                        .orElseThrow(
                                () -> new NotFoundException("catalogue.unknown-model", modelId));
        return response("model/" + modelId, () -> WholeModelJson.of(model));
    }

    @ApiOperation(
            value = "List part categories as a tree, in the requested language",
            response = CategoryJson.class,
            shape = ApiOperation.Shape.ITEMS)
    @GetMapping("/categories")
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
