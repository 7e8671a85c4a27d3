package fr.reemploi.adapters.http;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.NotFound;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Uploads that go straight to the image store. Pictures kept on this machine come through `POST
/// /listings/{id}/photos` instead.
@Tag(name = "Listings")
@RestController
class PhotoUploadController {
    @Says(
            value = "A signed upload straight to the image store, where it has that",
            status = 201,
            problems = {"403 role.required", "404 photo-upload.unsupported"})
    @PostMapping(
            path = ApiPaths.BASE + "/photo-uploads",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> sign(Actor actor) {
        actor.must(Role.SELLER);
        throw new NotFound("photo-upload.unsupported");
    }
}
