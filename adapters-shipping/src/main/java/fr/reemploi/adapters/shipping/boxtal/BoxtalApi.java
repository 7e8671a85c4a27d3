package fr.reemploi.adapters.shipping.boxtal;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.reemploi.adapters.shipping.boxtal.BoxtalSettings.Keys;
import fr.reemploi.adapters.shipping.common.CarrierText;
import fr.reemploi.adapters.shipping.common.CarrierUnavailable;
import fr.reemploi.httpclient.HttpClients;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.RemoteResponse;
import fr.reemploi.httpclient.RemoteService;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;

/// Client of Boxtal's API v3. A token rejected before its expiry is renewed once.
final class BoxtalApi {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int MAX_REASON_LENGTH = 300;

    private final RemoteService service;
    private final BoxtalTokens tokens;

    BoxtalApi(HttpClients httpClients, InstantSource clock) {
        service = httpClients.service("boxtal", Duration.ofSeconds(25));
        tokens = new BoxtalTokens(service, clock);
    }

    /// Sends a GET request.
    ///
    /// @param path below the base URL, with query
    /// @param notFoundCode error code, with status 422, that means nothing was found
    /// @return the `content` of the response; empty if nothing was found, or not yet
    /// @throws UnavailableException `carrier.unavailable`
    Optional<JsonNode> get(Keys keys, String path, String notFoundCode) {
        return CarrierUnavailable.translate(() -> {
            var request = new Request.Builder().url(url(keys, path));
            return content(send(keys, tokens.of(keys), request), notFoundCode);
        });
    }

    /// Sends an order once. If the token is rejected, nothing was ordered and the request is sent
    /// again with a new token.
    ///
    /// @throws NoResponseException if no response was received
    RemoteResponse post(Keys keys, String path, String json) {
        var token = CarrierUnavailable.translate(() -> tokens.of(keys));
        var body = RequestBody.create(json.getBytes(UTF_8), JSON);
        return send(keys, token, new Request.Builder().url(url(keys, path)).post(body));
    }

    private RemoteResponse send(Keys keys, String token, Request.Builder request) {
        var response = service.send(authorized(token, request));
        if (response.status() != UNAUTHORIZED) return response;
        tokens.invalidate(token);
        return service.send(
                authorized(CarrierUnavailable.translate(() -> tokens.of(keys)), request));
    }

    private static Request authorized(String token, Request.Builder request) {
        return request.header("Authorization", "Bearer " + token).build();
    }

    private static HttpUrl url(Keys keys, String path) {
        return HttpUrl.get(keys.address() + path);
    }

    private static Optional<JsonNode> content(RemoteResponse response, String notFoundCode) {
        if (response.isOverloaded()) throw CarrierUnavailable.after(response);
        if (response.status() == NOT_FOUND) return Optional.empty();
        if (response.isSuccess()) return Optional.of(response.json().path("content"));
        if (response.status() == 422 && reason(response).contains(notFoundCode))
            return Optional.empty();
        throw CarrierUnavailable.untilConfigured();
    }

    /// The reason of a rejection, from either of Boxtal's two error formats. Echoed request values
    /// are left out.
    static String reason(RemoteResponse refusal) {
        var json = json(refusal);
        var codes =
                json.path("errors")
                        .valueStream()
                        .flatMap(BoxtalApi::codes)
                        .collect(Collectors.joining("; "));
        var code = (text(json, "code") + " " + text(json, "message")).strip();
        var details = Stream.of(codes, code).filter(text -> !text.isEmpty()).findFirst();
        return CarrierText.truncate(
                "HTTP " + refusal.status() + details.map(" "::concat).orElse(""),
                MAX_REASON_LENGTH);
    }

    private static Stream<String> codes(JsonNode error) {
        var fields =
                error.path("parameters")
                        .valueStream()
                        .map(parameter ->
                                (text(parameter, "field") + " " + text(parameter, "code")).strip())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
        return Stream.of(text(error, "code") + (fields.isEmpty() ? "" : " (" + fields + ")"));
    }

    private static JsonNode json(RemoteResponse response) {
        try {
            return response.json();
        } catch (MalformedResponseException notJson) {
            return tools.jackson.databind.node.MissingNode.getInstance();
        }
    }

    /// A string field; empty if it is missing or of another type.
    static String text(JsonNode json, String field) {
        return json.path(field).asString("").strip();
    }
}
