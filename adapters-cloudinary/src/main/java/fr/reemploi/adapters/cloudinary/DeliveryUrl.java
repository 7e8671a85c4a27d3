package fr.reemploi.adapters.cloudinary;

import com.cloudinary.Cloudinary;
import com.cloudinary.Transformation;
import java.util.Map;

/// Delivery URLs of pictures, with a maximum size; Cloudinary selects format and quality for each
/// client.
final class DeliveryUrl {
    static final String DEFAULT_ADDRESS = "https://res.cloudinary.com";

    private DeliveryUrl() {}

    static String address(CloudinaryPhotoKey key, String delivery, int longerSide) {
        var url =
                cloudinary(key.cloud())
                        .url()
                        .secure(true)
                        .resourceType("image")
                        .type("upload")
                        .version(Long.toString(key.version()))
                        .transformation(scaledTo(longerSide))
                        // for clients without content negotiation
                        .format("jpg")
                        .generate(key.publicId());
        return delivery + url.substring(DEFAULT_ADDRESS.length());
    }

    /// Never enlarges.
    private static Transformation<?> scaledTo(int longerSide) {
        return new Transformation<>()
                .crop("limit")
                .width(longerSide)
                .height(longerSide)
                .chain()
                .fetchFormat("auto")
                .quality("auto");
    }

    /// Only builds URLs: no dynamic loading, no SDK analytics.
    private static Cloudinary cloudinary(String cloud) {
        return new Cloudinary(
                Map.of("cloud_name", cloud, "load_strategies", false, "analytics", false));
    }
}
