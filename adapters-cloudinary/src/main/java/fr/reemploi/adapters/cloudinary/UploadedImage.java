package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.httpclient.MalformedResponseException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Cloudinary's description of a picture.
///
/// @param width in pixels, like the height
/// @param signature empty in responses of the admin API
record UploadedImage(
        String publicId,
        long version,
        String assetId,
        int width,
        int height,
        String signature,
        List<String> tags) {
    UploadedImage {
        tags = List.copyOf(tags);
    }

    /// @throws MalformedResponseException if the JSON does not describe a picture
    static UploadedImage of(JsonNode json) {
        var image =
                new UploadedImage(
                        json.path("public_id").asString(""),
                        json.path("version").asLong(0),
                        json.path("asset_id").asString(""),
                        json.path("width").asInt(0),
                        json.path("height").asInt(0),
                        json.path("signature").asString(""),
                        tags(json.path("tags")));
        if (image.publicId.isEmpty() || image.version < 1 || image.width < 1 || image.height < 1)
            throw new MalformedResponseException("response does not describe a picture");
        return image;
    }

    Photo photo(PhotoId id, String cloud) {
        var key = new CloudinaryPhotoKey(cloud, version, publicId, assetId);
        var scale = Math.min(1.0, (double) Size.LARGE.longerSide() / Math.max(width, height));
        return new Photo(id, key.text(), scaled(width, scale), scaled(height, scale));
    }

    private static int scaled(int side, double scale) {
        return Math.max(1, (int) Math.round(side * scale));
    }

    private static List<String> tags(JsonNode json) {
        var tags = new ArrayList<String>();
        json.forEach(tag -> tags.add(tag.asString("")));
        return tags;
    }
}
