package fr.reemploi.adapters.http;

import fr.reemploi.application.photo.PhotoFiles;
import fr.reemploi.application.photo.PhotoStore;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.Invalid;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Pictures in memory; every file that begins like a JPEG is one.
final class FakePhotos implements PhotoStore, PhotoFiles {
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public Photo keep(PhotoId id, byte[] file) {
        if (file.length < 2 || file[0] != (byte) 0xff || file[1] != (byte) 0xd8)
            throw new Invalid("photo.unreadable");
        files.put(id.toString(), file);
        return new Photo(id, id.toString(), 640, 480);
    }

    @Override
    public void remove(String key) {
        files.remove(key);
    }

    @Override
    public String address(Photo photo, Size size) {
        return "/photos/"
                + photo.key()
                + "/"
                + size.name().toLowerCase(java.util.Locale.ROOT)
                + ".jpg";
    }

    @Override
    public Optional<PhotoFile> open(String key, Size size) {
        return Optional.ofNullable(files.get(key))
                .map(file -> new PhotoFile(new ByteArrayInputStream(file), file.length));
    }
}
