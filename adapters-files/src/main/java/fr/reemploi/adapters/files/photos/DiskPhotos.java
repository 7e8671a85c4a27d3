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
        var existing = existing(id);
        if (existing.isPresent()) return existing.get();
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

    /// The photo as it is stored; empty when a file of it is missing or damaged: it is written anew
    /// then.
    private Optional<Photo> existing(PhotoId id) {
        var large = Optional.<JpegFile>empty();
        for (var size : Size.values()) {
            var header = header(folder.file(key(id), size).orElseThrow());
            if (header.isEmpty()) return Optional.empty();
            if (size == Size.LARGE) large = header;
        }
        return large.map(header -> new Photo(id, key(id), header.width(), header.height()));
    }

    private static Optional<JpegFile> header(DurableFile file) {
        if (!file.exists()) return Optional.empty();
        try {
            var bytes = Files.readAllBytes(file.path());
            return isComplete(bytes) ? Optional.of(JpegFile.parse(bytes)) : Optional.empty();
        } catch (IOException e) {
            throw new StorageUnavailableException("Files of the data folder failed: " + e, e);
        } catch (InvalidImageException damaged) {
            return Optional.empty();
        }
    }

    /// Whether the file ends as every JPEG file does.
    private static boolean isComplete(byte[] jpeg) {
        var end = jpeg.length;
        return end > 2 && jpeg[end - 2] == (byte) 0xFF && jpeg[end - 1] == (byte) 0xD9;
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
