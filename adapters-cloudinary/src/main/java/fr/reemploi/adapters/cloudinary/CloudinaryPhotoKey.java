package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.listing.PhotoStore.Size;
import java.util.Optional;
import java.util.regex.Pattern;

/// Storage key of a picture at Cloudinary. It contains all that its URLs need, so pictures are
/// shown even after the settings have changed.
///
/// @param version distinguishes uploads with the same public id; part of the URL
/// @param assetId immutable, unlike the public id, which can be changed in Cloudinary's console
record CloudinaryPhotoKey(String cloud, long version, String publicId, String assetId) {
    private static final String SCHEME = "cloudinary:";
    private static final Pattern TEXT =
            Pattern.compile(
                    SCHEME
                            + "([a-z0-9_-]{1,63})/(\\d{1,15})/"
                            + "([A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*)#([A-Za-z0-9]{0,64})");

    static boolean isValid(String key) {
        return TEXT.matcher(key).matches();
    }

    static Optional<CloudinaryPhotoKey> of(String key) {
        var parts = TEXT.matcher(key);
        if (!parts.matches()) return Optional.empty();
        return Optional.of(
                new CloudinaryPhotoKey(
                        parts.group(1),
                        Long.parseLong(parts.group(2)),
                        parts.group(3),
                        parts.group(4)));
    }

    String text() {
        return SCHEME + cloud + "/" + version + "/" + publicId + "#" + assetId;
    }

    /// URL of the picture in a size.
    ///
    /// @param delivery base URL of delivery, without a trailing slash
    String url(String delivery, Size size) {
        return DeliveryUrl.address(this, delivery, size.longerSide());
    }
}
