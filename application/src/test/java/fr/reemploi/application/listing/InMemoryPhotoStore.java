package fr.reemploi.application.listing;

import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.InvalidInputException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/// Stores the file unchanged for every size.
public final class InMemoryPhotoStore implements PhotoStore, PhotoFiles {
    private final Map<String, StoredPhoto> photos = new ConcurrentHashMap<>();

    /// A minimal photo.
    public static byte[] aPhotoFile() {
        return aPhotoFile(4, 3);
    }

    public static byte[] aPhotoFile(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Rejects a file that is not a photo.
    public static void check(byte[] file) {
        photo(new PhotoId(new java.util.UUID(0, 0)), "", file);
    }

    @Override
    public Photo store(PhotoId id, byte[] file) {
        return photos.computeIfAbsent(
                        id.toString(), key -> new StoredPhoto(photo(id, key, file), file))
                .photo();
    }

    @Override
    public void remove(String key) {
        photos.remove(key);
    }

    @Override
    public String address(Photo photo, Size size) {
        return "/photos/" + photo.key() + "/" + size.name().toLowerCase(Locale.ROOT) + ".jpg";
    }

    @Override
    public Optional<PhotoFile> open(String key, Size size) {
        return Optional.ofNullable(photos.get(key))
                .map(StoredPhoto::file)
                .map(file -> new PhotoFile(new ByteArrayInputStream(file), file.length));
    }

    /// The keys of the stored photos.
    public java.util.Set<String> keys() {
        return java.util.Set.copyOf(photos.keySet());
    }

    private static Photo photo(PhotoId id, String key, byte[] file) {
        if (file.length < 8 || (file[0] != (byte) 0xff && file[0] != (byte) 0x89))
            throw new InvalidInputException("photo.unreadable");
        try {
            var image = ImageIO.read(new ByteArrayInputStream(file));
            if (image == null) throw new InvalidInputException("photo.unreadable");
            var longer = Math.max(image.getWidth(), image.getHeight());
            var scale = Math.min(1.0, (double) Size.LARGE.longerSide() / longer);
            return new Photo(
                    id,
                    key,
                    (int) Math.round(image.getWidth() * scale),
                    (int) Math.round(image.getHeight() * scale));
        } catch (IOException | RuntimeException e) {
            throw new InvalidInputException("photo.unreadable");
        }
    }

    private record StoredPhoto(Photo photo, byte[] file) {}
}
