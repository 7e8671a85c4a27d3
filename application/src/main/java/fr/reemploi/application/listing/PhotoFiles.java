package fr.reemploi.application.listing;

import fr.reemploi.application.listing.PhotoStore.Size;
import java.io.InputStream;
import java.util.Optional;

/// Port: photo files stored on this machine.
public interface PhotoFiles {
    /// Opens a photo in a size; empty when it does not exist or the key is of another store.
    Optional<PhotoFile> open(String key, Size size);

    /// An open file, always JPEG; the reader closes it.
    ///
    /// @param length in bytes
    record PhotoFile(InputStream stream, long length) {}
}
