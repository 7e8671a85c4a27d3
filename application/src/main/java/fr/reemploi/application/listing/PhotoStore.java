package fr.reemploi.application.listing;

import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;

/// Port: stores photos and derives their URLs.
public interface PhotoStore {
    /// The maximum file size, in bytes.
    int MAX_BYTES = 10 * 1024 * 1024;

    /// Stores a photo in every size, upright and without metadata. Storing it again under the same
    /// id changes nothing.
    ///
    /// @param file JPEG, PNG or WebP, detected by content
    /// @throws fr.reemploi.domain.shared.InvalidInputException `photo.unreadable`: nothing is
    ///   stored
    /// @throws fr.reemploi.application.shared.UnavailableException `images.unavailable`: the
    ///   service does not respond; retry under the same id
    Photo store(PhotoId id, byte[] file);

    /// Deletes all sizes; no error when the photo does not exist.
    ///
    /// @throws fr.reemploi.application.shared.UnavailableException `images.unavailable`
    void remove(String key);

    /// The URL of a size: absolute, or beginning with `/` on this site. Its content never changes.
    String address(Photo photo, Size size);

    /// Image sizes: the longer side in pixels.
    enum Size {
        THUMBNAIL(320),
        MEDIUM(800),
        LARGE(1600);

        private final int longerSide;

        Size(int longerSide) {
            this.longerSide = longerSide;
        }

        public int longerSide() {
            return longerSide;
        }
    }
}
