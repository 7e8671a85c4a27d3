package fr.reemploi.adapters.cloudinary;

import com.cloudinary.Cloudinary;
import com.cloudinary.Transformation;
import java.util.Map;

/// Addresses of pictures as they are shown: no larger than asked for, in the format and quality
/// that suit whoever asks.
final class DeliveryUrl {
    static final String DEFAULT_ADDRESS = "https://res.cloudinary.com";

    private DeliveryUrl() {}

    static String address(CloudinaryPhotoKey key, String delivery, int longerSide) {
        var usual =
                cloudinary(key.cloud())
                        .url()
                        .secure(true)
                        .resourceType("image")
                        .type("upload")
                        .version(Long.toString(key.version()))
                        .transformation(scaledTo(longerSide))
                        // for those who do not negotiate
                        .format("jpg")
                        .generate(key.publicId());
        return delivery + usual.substring(DEFAULT_ADDRESS.length());
    }

    /// Never enlarged.
    private static Transformation<?> scaledTo(int longerSide) {
        return new Transformation<>()
                .crop("limit")
                .width(longerSide)
                .height(longerSide)
                .chain()
                .fetchFormat("auto")
                .quality("auto");
    }

    /// Only builds addresses: nothing is loaded by name, nothing is told of this program.
    private static Cloudinary cloudinary(String cloud) {
        return new Cloudinary(
                Map.of("cloud_name", cloud, "load_strategies", false, "analytics", false));
    }
}
