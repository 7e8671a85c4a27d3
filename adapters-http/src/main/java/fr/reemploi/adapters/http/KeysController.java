package fr.reemploi.adapters.http;

import fr.reemploi.application.session.AccessTokens;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The keys anyone can verify our access tokens with.
@RestController
class KeysController {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final AccessTokens tokens;

    KeysController(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping(path = "/.well-known/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(tokens.publicKeys());
    }
}
