package fr.reemploi.application.listing;

import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;

/// Keeps pictures and knows their addresses.
public interface PhotoStore {
    /// The largest file taken, in bytes.
    int MAX_BYTES = 10 * 1024 * 1024;

    /// Keeps a picture in every size, upright and without its metadata. Kept again under the same
    /// id, it is the same.
    ///
    /// @param file JPEG, PNG or WebP, told by its content
    /// @throws fr.reemploi.domain.shared.Invalid `photo.unreadable`: nothing is kept then
    /// @throws fr.reemploi.application.shared.Unavailable `images.unavailable`: the service that
    ///   keeps them does not answer; it may be asked again under the same id
    Photo store(PhotoId id, byte[] file);

    /// Removes every size. What is not there is no fault.
    ///
    /// @throws fr.reemploi.application.shared.Unavailable `images.unavailable`
    void remove(String key);

    /// Where a size is fetched: absolute, or from `/` on this site. The address never changes its
    /// content.
    String address(Photo photo, Size size);

    /// The sizes made: the longer side in pixels.
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
