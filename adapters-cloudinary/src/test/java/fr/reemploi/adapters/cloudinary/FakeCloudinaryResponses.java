package fr.reemploi.adapters.cloudinary;

import java.util.Map;
import mockwebserver3.MockResponse;
import tools.jackson.databind.json.JsonMapper;

/// Responses in Cloudinary's format.
final class FakeCloudinaryResponses {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FakeCloudinaryResponses() {}

    static MockResponse.Builder json(Object tree) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json; charset=utf-8")
                .body(JSON.writeValueAsString(tree));
    }

    static MockResponse.Builder error(int status, String message) {
        return json(Map.of("error", Map.of("message", message)))
                .code(status)
                .addHeader("X-Cld-Error", message);
    }

    static MockResponse.Builder picture(FakeImage picture) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "image/" + picture.format().replace("jpg", "jpeg"))
                .addHeader("Cache-Control", "public, no-transform, immutable, max-age=2592000")
                .body(new okio.Buffer().write(picture.bytes()));
    }
}
