package fr.reemploi.application.listing;

import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import java.util.Optional;

/// An external service that can be unconfigured or down. Its keys begin with `hosted:`.
public final class FakeHostedPhotos implements HostedPhotos {
    private final InMemoryPhotoStore store = new InMemoryPhotoStore();
    private boolean open = true;
    private boolean isDown;

    public void close() {
        open = false;
    }

    public void setDown() {
        isDown = true;
    }

    public java.util.Set<String> keys() {
        return store.keys();
    }

    @Override
    public boolean isConfigured() {
        return open;
    }

    @Override
    public boolean owns(String key) {
        return key.startsWith("hosted:");
    }

    @Override
    public Photo store(PhotoId id, byte[] file) {
        setUp();
        var photo = store.store(id, file);
        return new Photo(id, "hosted:" + photo.key(), photo.width(), photo.height());
    }

    @Override
    public void remove(String key) {
        setUp();
        store.remove(bare(key));
    }

    @Override
    public String address(Photo photo, Size size) {
        return "https://images.example/" + bare(photo.key()) + "/" + size;
    }

    private void setUp() {
        if (isDown) throw new UnavailableException("images.unavailable", Optional.empty());
    }

    private static String bare(String key) {
        return key.substring("hosted:".length());
    }
}
