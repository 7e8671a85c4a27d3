package fr.reemploi.adapters.http.listing;

import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.NewIds;
import fr.reemploi.adapters.http.api.Says;
import fr.reemploi.application.listing.AttachUpload;
import fr.reemploi.application.listing.DirectUploads.Permit;
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
    private final NewIds ids;

    PhotoUploadController(AttachUpload uploads, NewIds ids) {
        this.uploads = uploads;
        this.ids = ids;
    }

    @Says(
            value = "A signed upload straight to the image store, where it has that",
            status = 201,
            gives = PermitJson.class,
            problems = {"403 role.required", "404 photo-upload.unsupported"})
    @PostMapping(
            path = ApiPaths.BASE + "/photo-uploads",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PermitJson> sign(Actor actor, HttpServletRequest request) {
        var permit = uploads.permit(actor, new PhotoId(ids.next(request)));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(PermitJson.of(permit));
    }

    /// A form to send as it is, with the picture as its field `file`.
    record PermitJson(String method, String url, Map<String, String> fields, Instant expiresAt) {
        static PermitJson of(Permit permit) {
            return new PermitJson(
                    permit.method(),
                    permit.url(),
                    new TreeMap<>(permit.fields()),
                    permit.expiresAt());
        }
    }
}
