package fr.reemploi.adapters.http;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Nothing but the way here and back: what benchmarks compare the rest with.
@Tag(name = "Operations")
@RestController
class PingController {
    private static final PingJson ANSWER = new PingJson(true);

    @ApiOperation(
            value = "Nothing but the way here and back",
            response = PingController.PingJson.class)
    @GetMapping(path = ApiPaths.BASE + "/ping", produces = MediaType.APPLICATION_JSON_VALUE)
    PingJson ping() {
        return ANSWER;
    }

    /// Yes.
    record PingJson(boolean ok) {}
}
