package fr.reemploi.httpclient;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.Headers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A complete HTTP response.
public final class RemoteResponse {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int status;
    private final Headers headers;
    private final byte[] body;

    RemoteResponse(int status, Headers headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public Headers headers() {
        return headers;
    }

    /// The response body; not copied.
    public byte[] body() {
        return body;
    }

    /// Whether the status is 2xx.
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /// The address that the service redirects to. Redirects are not followed: another host must not
    /// receive the credentials.
    ///
    /// @return empty if the response is not a redirect
    public Optional<String> redirect() {
        if (status < 300 || status >= 400) return Optional.empty();
        return Optional.of(Optional.ofNullable(headers.get("Location")).orElse("?"));
    }

    /// Whether the service is temporarily unable to answer: rate limit (429; Cloudinary sends 420)
    /// or a server error (5xx).
    public boolean isOverloaded() {
        return isOverloaded(status);
    }

    static boolean isOverloaded(int status) {
        return status == 429 || status == 420 || status >= 500;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// Parses the body as a JSON object or array.
    ///
    /// @throws MalformedResponseException if the body is neither: the HTML page of a proxy, a
    ///   truncated body
    public JsonNode json() {
        try {
            var tree = JSON.readTree(body);
            if (tree != null && tree.isContainer()) return tree;
        } catch (JacksonException notJson) {
            throw new MalformedResponseException("response with status " + status + " is not JSON");
        }
        throw new MalformedResponseException("response with status " + status + " is not JSON");
    }

    /// Omits the body, since services echo credentials.
    @Override
    public String toString() {
        return "response with status " + status + ", " + body.length + " bytes";
    }
}
