package fr.reemploi.application.listing;

import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import java.util.Optional;

/// A service outside that can be closed and can be down. Its keys begin with `hosted:`.
public final class FakeHostedPhotos implements HostedPhotos {
    private final InMemoryPhotoStore kept = new InMemoryPhotoStore();
    private boolean open = true;
    private boolean down;

    public void close() {
        open = false;
    }

    public void goDown() {
        down = true;
    }

    public java.util.Set<String> keys() {
        return kept.keys();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean knows(String key) {
        return key.startsWith("hosted:");
    }

    @Override
    public Photo keep(PhotoId id, byte[] file) {
        answering();
        var photo = kept.keep(id, file);
        return new Photo(id, "hosted:" + photo.key(), photo.width(), photo.height());
    }

    @Override
    public void remove(String key) {
        answering();
        kept.remove(bare(key));
    }

    @Override
    public String address(Photo photo, Size size) {
        return "https://images.example/" + bare(photo.key()) + "/" + size;
    }

    private void answering() {
        if (down) throw new UnavailableException("images.unavailable", Optional.empty());
    }

    private static String bare(String key) {
        return key.substring("hosted:".length());
    }
}
