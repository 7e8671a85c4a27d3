package fr.reemploi.httpclient;

import java.nio.charset.StandardCharsets;
import okhttp3.Headers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a service answered, whole.
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

    /// Of HTTP.
    public int status() {
        return status;
    }

    public Headers headers() {
        return headers;
    }

    /// The body, not a copy of it.
    public byte[] body() {
        return body;
    }

    /// Whether its status is one of success.
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /// Whether the service says it cannot answer now: too many calls, or a failure of its own.
    /// Cloudinary says 420 where others say 429.
    public boolean isOverloaded() {
        return status == 429 || status == 420 || status >= 500;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// The body as JSON, an object or a list.
    ///
    /// @throws MalformedResponseException when it is none: the page of a proxy, half a body
    public JsonNode json() {
        try {
            var tree = JSON.readTree(body);
            if (tree != null && tree.isContainer()) return tree;
        } catch (JacksonException notJson) {
            throw new MalformedResponseException("an answer of status " + status + " is not JSON");
        }
        throw new MalformedResponseException("an answer of status " + status + " is not JSON");
    }

    /// The body is not quoted: services echo passwords.
    @Override
    public String toString() {
        return "answer of status " + status + ", " + body.length + " bytes";
    }
}
