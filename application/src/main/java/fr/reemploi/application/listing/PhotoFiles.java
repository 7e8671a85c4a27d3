package fr.reemploi.application.listing;

import fr.reemploi.application.listing.PhotoStore.Size;
import java.io.InputStream;
import java.util.Optional;

/// The files of pictures kept on this machine, for whoever serves them.
public interface PhotoFiles {
    /// The file of a picture in a size; empty when there is none, or the key is none of ours.
    Optional<PhotoFile> open(String key, Size size);

    /// An open file, to be closed by its reader; always JPEG.
    ///
    /// @param length in bytes
    record PhotoFile(InputStream stream, long length) {}
}
