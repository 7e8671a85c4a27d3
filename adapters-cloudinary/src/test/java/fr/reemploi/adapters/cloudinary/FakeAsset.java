package fr.reemploi.adapters.cloudinary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A stored picture, and its description in responses.
record FakeAsset(
        String name, long version, FakeImage picture, List<String> tags, Instant createdAt) {
    /// The response to an upload.
    Map<String, Object> json(String secret, boolean existing) {
        var json = new HashMap<>(json());
        json.put("signature", FakeCloudinarySignatures.ofResponse(name, version, secret));
        json.put("existing", existing);
        return json;
    }

    /// The response of the admin API.
    Map<String, Object> json() {
        var json = new HashMap<String, Object>();
        json.put("asset_id", "a" + Integer.toHexString(name.hashCode()));
        json.put("public_id", name);
        json.put("version", version);
        json.put("width", picture.width());
        json.put("height", picture.height());
        json.put("format", picture.format());
        json.put("resource_type", "image");
        json.put("type", "upload");
        json.put("bytes", picture.bytes().size());
        json.put("tags", tags);
        json.put("created_at", createdAt.truncatedTo(ChronoUnit.SECONDS).toString());
        return json;
    }

    FakeAsset tagged(List<String> newTags) {
        return new FakeAsset(name, version, picture, newTags, createdAt);
    }
}
