package fr.reemploi.adapters.web;

import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.InvalidInputException;

/// Stores no pictures: each URL is a generated SVG drawing.
final class FakePhotoStore implements PhotoStore {
    private static final String DRAWN =
            "data:image/svg+xml,%%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 300'"
                    + "%%3E%%3Crect width='400' height='300' fill='hsl(%1$d 14%%25 62%%25)'/"
                    + "%%3E%%3Ccircle cx='200' cy='150' r='92' fill='hsl(%1$d 8%%25 34%%25)'/"
                    + "%%3E%%3Ccircle cx='200' cy='150' r='%2$d' fill='hsl(%1$d 6%%25 80%%25)'/"
                    + "%%3E%%3C/svg%%3E";

    @Override
    public Photo store(PhotoId id, byte[] file) {
        var text = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (text.startsWith("broken")) throw new InvalidInputException("photo.unreadable");
        if (text.startsWith("lost"))
            throw new UnavailableException("images.unavailable", java.util.Optional.empty());
        return new Photo(id, "kept/" + id, 1600, 1200);
    }

    @Override
    public void remove(String key) {}

    @Override
    public String address(Photo photo, Size size) {
        var seed = Math.floorMod(photo.key().hashCode(), 360);
        return DRAWN.formatted(seed, 30 + seed % 40);
    }
}
