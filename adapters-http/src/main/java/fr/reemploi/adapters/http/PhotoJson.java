package fr.reemploi.adapters.http;

import fr.reemploi.application.photo.PhotoStore;
import fr.reemploi.application.photo.PhotoStore.Size;
import fr.reemploi.domain.listing.Photo;
import java.util.UUID;

/// A picture and where to fetch it.
record PhotoJson(UUID id, String url, String thumbnailUrl, int width, int height, String alt) {
    static PhotoJson of(Photo photo, String alt, PhotoStore store, String base) {
        return new PhotoJson(
                photo.id().value(),
                Links.absolute(base, store.address(photo, Size.LARGE)),
                Links.absolute(base, store.address(photo, Size.THUMBNAIL)),
                photo.width(),
                photo.height(),
                alt);
    }
}
