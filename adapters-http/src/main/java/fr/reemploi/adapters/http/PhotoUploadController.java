package fr.reemploi.adapters.http;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Uploads that go straight to the image store. Pictures kept on this machine come through `POST
/// /listings/{id}/photos` instead.
@RestController
class PhotoUploadController {
    @PostMapping(
            path = ApiPaths.BASE + "/photo-uploads",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> sign(Actor actor) {
        actor.must(Role.SELLER);
        throw new NotFound("photo-upload.unsupported");
    }
}
