package fr.reemploi.adapters.http;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Responds without any work: the baseline of benchmarks.
@Tag(name = "Operations")
@RestController
class PingController {
    private static final PingJson RESPONSE = new PingJson(true);

    @ApiOperation(value = "Ping the server", response = PingController.PingJson.class)
    @GetMapping(path = ApiPaths.BASE + "/ping", produces = MediaType.APPLICATION_JSON_VALUE)
    PingJson ping() {
        return RESPONSE;
    }

    /// Always `true`.
    record PingJson(boolean ok) {}
}
