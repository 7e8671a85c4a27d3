package fr.reemploi.adapters.http.account;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.application.session.AccessTokens;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Public keys that verify access tokens.
@Tag(name = "Sessions")
@RestController
class JwksController {
    private static final Duration MAX_AGE = Duration.ofMinutes(5);

    private final AccessTokens tokens;

    JwksController(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @ApiOperation(
            value = "Get the public keys that verify access tokens (JWK set, RFC 7517)",
            response = JwksController.KeySetShape.class)
    @GetMapping(path = "/.well-known/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(MAX_AGE).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(tokens.publicKeys());
    }

    /// A JWK set, for the API description.
    record KeySetShape(List<KeyShape> keys) {}

    /// A public key on the curve P-256.
    record KeyShape(String kty, String crv, String kid, String use, String x, String y) {}
}
