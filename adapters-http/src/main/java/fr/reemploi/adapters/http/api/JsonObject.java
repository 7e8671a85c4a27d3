package fr.reemploi.adapters.http.api;

import fr.reemploi.application.shared.Form;
import fr.reemploi.json.JsonReader;
import fr.reemploi.json.MalformedJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/// The JSON object of a request body.
public record JsonObject(Map<String, Object> tree) {
    public static final int MAX_BODY_KILOBYTES = 256;
    private static final int MAX_BODY_BYTES = MAX_BODY_KILOBYTES * 1024;

    public Form form() {
        return Form.ofJson(tree);
    }

    /// @throws ApiException `json.malformed`
    static JsonObject read(byte[] body) {
        try {
            return new JsonObject(JsonReader.readObject(body));
        } catch (MalformedJsonException e) {
            throw new ApiException(400, "json.malformed", e.line(), e.column());
        }
    }

    /// The whole body.
    ///
    /// @throws ApiException `body.too-large`, found without reading all of it
    static byte[] body(InputStream stream, long contentLength) throws IOException {
        if (contentLength > MAX_BODY_BYTES)
            throw new ApiException(413, "body.too-large", MAX_BODY_KILOBYTES);
        var body = stream.readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES)
            throw new ApiException(413, "body.too-large", MAX_BODY_KILOBYTES);
        return body;
    }
}
