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

/// Signed uploads directly to the image store. Without a remote image store, clients use `POST
/// /listings/{id}/photos`.
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
            value = "Create a signed upload directly to the image store, if one is configured",
            status = 201,
            response = UploadPermitJson.class,
            problems = {"403 role.required", "404 photo-upload.unsupported"})
    @PostMapping(
            path = ApiPaths.BASE + "/photo-uploads",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<UploadPermitJson> sign(Actor actor, HttpServletRequest request) {
        var upload = uploads.signUpload(actor, new PhotoId(ids.next(request)));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(UploadPermitJson.of(upload));
    }

    /// The form to send unchanged, with the picture as the field `file`.
    record UploadPermitJson(
            String method, String url, Map<String, String> fields, Instant expiresAt) {
        static UploadPermitJson of(SignedUpload upload) {
            return new UploadPermitJson(
                    upload.method(),
                    upload.url(),
                    new TreeMap<>(upload.fields()),
                    upload.expiresAt());
        }
    }
}
