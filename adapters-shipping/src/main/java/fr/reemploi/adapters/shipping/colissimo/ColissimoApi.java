package fr.reemploi.adapters.shipping.colissimo;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.reemploi.adapters.shipping.common.CarrierText;
import fr.reemploi.adapters.shipping.common.CarrierUnavailable;
import fr.reemploi.httpclient.HttpClients;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteResponse;
import fr.reemploi.httpclient.RemoteService;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;

/// Client of Colissimo's API.
final class ColissimoApi {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int MAX_REASON_LENGTH = 300;

    private final RemoteService service;

    ColissimoApi(HttpClients httpClients) {
        service = httpClients.service("colissimo", Duration.ofSeconds(25));
    }

    /// Sends a GET request.
    ///
    /// @param path below the base URL
    /// @return empty if nothing was found, or not yet
    /// @throws UnavailableException `carrier.unavailable`
    Optional<RemoteResponse> get(
            ColissimoSettings settings, String path, Map<String, String> query) {
        var response = CarrierUnavailable.translate(() -> send(settings, path, query));
        if (response.isOverloaded()) throw CarrierUnavailable.after(response);
        if (response.status() == 404) return Optional.empty();
        if (!response.isSuccess()) throw CarrierUnavailable.untilConfigured();
        return Optional.of(response);
    }

    /// Sends a GET request, whatever the response.
    ///
    /// @throws NoResponseException if no response was received
    RemoteResponse send(ColissimoSettings settings, String path, Map<String, String> query) {
        var url = url(settings, path);
        query.forEach(url::addQueryParameter);
        return service.send(authorized(settings, url).build());
    }

    /// Sends an order once.
    ///
    /// @throws NoResponseException if no response was received
    RemoteResponse order(ColissimoSettings settings, String json) {
        return service.send(order(settings, "labels", json).build());
    }

    /// Sends an order that is checked and not carried out, so that it may be repeated.
    ///
    /// @throws NoResponseException if no response was received
    RemoteResponse check(ColissimoSettings settings, String json) {
        return service.send(
                order(settings, "labels/check", json)
                        .tag(RemoteService.Retryable.class, RemoteService.Retryable.YES)
                        .build());
    }

    private static Request.Builder order(ColissimoSettings settings, String path, String json) {
        return authorized(settings, url(settings, path))
                .post(RequestBody.create(json.getBytes(UTF_8), JSON));
    }

    private static HttpUrl.Builder url(ColissimoSettings settings, String path) {
        return HttpUrl.get(settings.address()).newBuilder().addPathSegments(path);
    }

    private static Request.Builder authorized(ColissimoSettings settings, HttpUrl.Builder url) {
        return new Request.Builder()
                .url(url.build())
                .header(
                        "Authorization",
                        Credentials.basic(settings.contract(), settings.password(), UTF_8));
    }

    /// The reason of a rejection: codes and messages, without anything of the request.
    static String reason(RemoteResponse refusal) {
        var errors =
                errors(refusal)
                        .valueStream()
                        .map(error -> (text(error, "code") + " " + text(error, "message")).strip())
                        .filter(error -> !error.isEmpty())
                        .collect(Collectors.joining("; "));
        return CarrierText.truncate(
                ("HTTP " + refusal.status() + " " + errors).strip(), MAX_REASON_LENGTH);
    }

    private static JsonNode errors(RemoteResponse refusal) {
        try {
            return refusal.json().path("errors");
        } catch (MalformedResponseException notJson) {
            return tools.jackson.databind.node.MissingNode.getInstance();
        }
    }

    /// A string field; empty if it is missing or of another type.
    static String text(JsonNode json, String field) {
        return json.path(field).asString("").strip();
    }
}
