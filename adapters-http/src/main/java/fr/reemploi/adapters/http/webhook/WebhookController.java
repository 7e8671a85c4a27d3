package fr.reemploi.adapters.http.webhook;

import fr.reemploi.adapters.http.api.ApiException;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.application.webhook.ReceiveWebhook;
import fr.reemploi.application.webhook.WebhookRequest;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Receives the webhooks of providers. Events are stored and handled later, by querying the
/// provider: a provider that waits too long for a response sends the event again.
@Tag(name = "Webhooks")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/webhooks")
class WebhookController {

    private static final int MAX_BYTES = JsonObject.MAX_BODY_KILOBYTES * 1024;

    private final ReceiveWebhook webhooks;

    WebhookController(ReceiveWebhook webhooks) {
        this.webhooks = webhooks;
    }

    @ApiOperation(
            value = "Receive a provider webhook, signed as the provider specifies",
            consumes = "*/*",
            status = 204,
            problems = {"401 webhook.signature", "404 webhook.unknown", "413 body.too-large"})
    @PostMapping("/{provider}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(@PathVariable String provider, HttpServletRequest request) throws IOException {
        webhooks.receive(provider, new WebhookRequest(headers(request), body(request)));
    }

    /// The unchanged bytes: the signature covers them.
    private static byte[] body(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES)
            throw new ApiException(413, "body.too-large", JsonObject.MAX_BODY_KILOBYTES);
        return body;
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        var headers = new HashMap<String, String>();
        for (var name : Collections.list(request.getHeaderNames()))
            headers.put(name, request.getHeader(name));
        return headers;
    }
}
