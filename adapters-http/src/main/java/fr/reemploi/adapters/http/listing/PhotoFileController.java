package fr.reemploi.adapters.http.listing;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.application.listing.PhotoFiles;
import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.NotFoundException;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Serves the photos stored on this machine. The content of an address never changes.
@Tag(name = "Photos")
@RestController
class PhotoFileController {
    private static final CacheControl IMMUTABLE =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final ObjectProvider<PhotoFiles> files;

    PhotoFileController(ObjectProvider<PhotoFiles> files) {
        this.files = files;
    }

    @ApiOperation(
            value = "Get a photo stored on this server",
            produces = "image/jpeg",
            problems = "404 photo.unknown")
    @GetMapping("/photos/{key}/{size}.jpg")
    ResponseEntity<InputStreamResource> photo(@PathVariable String key, @PathVariable String size) {
        var store = Optional.ofNullable(files.getIfAvailable());
        var file =
                store.flatMap(local -> size(size).flatMap(photoSize -> local.open(key, photoSize)))
                        .orElseThrow(() -> new NotFoundException("photo.unknown", key));
        return ResponseEntity.ok()
                .cacheControl(IMMUTABLE)
                .contentType(MediaType.IMAGE_JPEG)
                .contentLength(file.length())
                .body(new InputStreamResource(file.stream()));
    }

    private static Optional<Size> size(String word) {
        return Arrays.stream(Size.values())
                .filter(size -> EnumNames.of(size).equals(word))
                .findAny();
    }
}
