package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.listing.PhotoStore.Size;
import java.util.Optional;
import java.util.regex.Pattern;

/// The key of a picture at Cloudinary: all that is needed to show it, whatever the settings say
/// now.
///
/// @param version tells contents of one name apart; a part of addresses
/// @param assetId never changes, where a name may be changed in Cloudinary's console
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

    /// Where a size is fetched.
    ///
    /// @param delivery without a slash at its end
    String url(String delivery, Size size) {
        return DeliveryUrl.address(this, delivery, size.longerSide());
    }
}
