package fr.reemploi.adapters.http.listing;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.IdempotentIds;
import fr.reemploi.application.listing.AttachUpload;
import fr.reemploi.application.listing.DirectUploads.SignedUpload;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.listing.PhotoId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Uploads that go straight to the image store. Pictures kept on this machine come through `POST
/// /listings/{id}/photos` instead.
@Tag(name = "Listings")
@RestController
class PhotoUploadController {
    private final AttachUpload uploads;
    private final IdempotentIds ids;

    PhotoUploadController(AttachUpload uploads, IdempotentIds ids) {
        this.uploads = uploads;
        this.ids = ids;
    }

    @ApiOperation(
            value = "A signed upload straight to the image store, where it has that",
            status = 201,
            response = UploadPermitJson.class,
            problems = {"403 role.required", "404 photo-upload.unsupported"})
    @PostMapping(
            path = ApiPaths.BASE + "/photo-uploads",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<UploadPermitJson> sign(Actor actor, HttpServletRequest request) {
        var permit = uploads.signUpload(actor, new PhotoId(ids.next(request)));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(UploadPermitJson.of(permit));
    }

    /// A form to send as it is, with the picture as its field `file`.
    record UploadPermitJson(
            String method, String url, Map<String, String> fields, Instant expiresAt) {
        static UploadPermitJson of(SignedUpload permit) {
            return new UploadPermitJson(
                    permit.method(),
                    permit.url(),
                    new TreeMap<>(permit.fields()),
                    permit.expiresAt());
        }
    }
}
