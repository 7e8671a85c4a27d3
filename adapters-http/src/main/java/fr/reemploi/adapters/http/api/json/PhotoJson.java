package fr.reemploi.adapters.http.api.json;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.domain.listing.Photo;
import java.util.UUID;

/// A photo and its addresses.
public record PhotoJson(
        UUID id, String url, String thumbnailUrl, int width, int height, String alt) {
    public static PhotoJson of(Photo photo, String alt, PhotoStore store, String base) {
        return new PhotoJson(
                photo.id().value(),
                AbsoluteLinks.absolute(base, store.address(photo, Size.LARGE)),
                AbsoluteLinks.absolute(base, store.address(photo, Size.THUMBNAIL)),
                photo.width(),
                photo.height(),
                alt);
    }
}
