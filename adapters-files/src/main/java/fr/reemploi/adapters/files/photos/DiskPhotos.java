package fr.reemploi.adapters.files.photos;

import fr.reemploi.adapters.files.common.DurableFile;
import fr.reemploi.adapters.files.images.DecodedImage;
import fr.reemploi.adapters.files.images.ImageFile;
import fr.reemploi.adapters.files.images.InvalidImageException;
import fr.reemploi.adapters.files.images.JpegFile;
import fr.reemploi.application.listing.PhotoFiles;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.EnumMap;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Photos on the local disk in three sizes.
public final class DiskPhotos implements PhotoStore, PhotoFiles {
    /// Decoding one image takes up to 100 MB of memory.
    private static final int MAX_CONCURRENT = 2;

    private final Semaphore permits = new Semaphore(MAX_CONCURRENT, true);
    private final PhotoFolder folder;

    public DiskPhotos(PhotoFolder folder) {
        this.folder = folder;
    }

    /// Rejects a file whose header is invalid or exceeds the limits.
    public static void check(byte[] file) {
        try {
            ImageFile.of(file);
        } catch (InvalidImageException broken) {
            throw new InvalidInputException("photo.unreadable");
        }
    }

    @Override
    public Photo store(PhotoId id, byte[] file) {
        var existing = folder.file(key(id), Size.LARGE).orElseThrow();
        if (existing.exists()) return photo(id, existing);
        if (file.length > MAX_BYTES) throw new InvalidInputException("photo.unreadable");
        permits.acquireUninterruptibly();
        try {
            return storeSizes(id, DecodedImage.decode(file));
        } catch (InvalidImageException broken) {
            throw new InvalidInputException("photo.unreadable");
        } finally {
            permits.release();
        }
    }

    @Override
    public void remove(String key) {
        folder.delete(key);
    }

    @Override
    public String address(Photo photo, Size size) {
        return "/photos/" + photo.key() + "/" + PhotoFolder.name(size) + ".jpg";
    }

    @Override
    public Optional<PhotoFile> open(String key, Size size) {
        return folder.file(key, size).flatMap(DiskPhotos::open);
    }

    private Photo storeSizes(PhotoId id, DecodedImage image) {
        var files = new EnumMap<Size, byte[]>(Size.class);
        var large = image.scaledToFit(Size.LARGE.longerSide());
        var medium = large.scaledToFit(Size.MEDIUM.longerSide());
        files.put(Size.LARGE, large.jpeg());
        files.put(Size.MEDIUM, medium.jpeg());
        files.put(Size.THUMBNAIL, medium.scaledToFit(Size.THUMBNAIL.longerSide()).jpeg());
        folder.write(key(id), files);
        return new Photo(id, key(id), large.width(), large.height());
    }

    private static Photo photo(PhotoId id, DurableFile large) {
        try {
            var header = JpegFile.parse(Files.readAllBytes(large.path()));
            return new Photo(id, key(id), header.width(), header.height());
        } catch (IOException e) {
            throw new StorageUnavailableException("Files of the data folder failed: " + e, e);
        } catch (InvalidImageException e) {
            throw new IllegalStateException("Damaged photo file: " + large.path().getFileName(), e);
        }
    }

    private static Optional<PhotoFile> open(DurableFile file) {
        try {
            var length = Files.size(file.path());
            return Optional.of(new PhotoFile(file.open(), length));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StorageUnavailableException("Files of the data folder failed: " + e, e);
        }
    }

    private static String key(PhotoId id) {
        return id.value().toString();
    }
}
