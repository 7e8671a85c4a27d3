package fr.reemploi.application.listing;

import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;

/// Pictures in two places. New ones go to the service outside as soon as it is configured; one kept
/// is found and removed where its key says it is.
public final class RoutingPhotoStore implements PhotoStore {
    private final HostedPhotos hosted;
    private final PhotoStore here;
    private final OutagePolicy whenDown;

    public RoutingPhotoStore(HostedPhotos hosted, PhotoStore here, OutagePolicy whenDown) {
        this.hosted = hosted;
        this.here = here;
        this.whenDown = whenDown;
    }

    @Override
    public Photo keep(PhotoId id, byte[] file) {
        if (!hosted.isOpen()) return here.keep(id, file);
        try {
            return hosted.keep(id, file);
        } catch (UnavailableException down) {
            return switch (whenDown) {
                case KEEP_HERE -> here.keep(id, file);
                case REFUSE -> throw down;
            };
        }
    }

    @Override
    public void remove(String key) {
        place(key).remove(key);
    }

    @Override
    public String address(Photo photo, Size size) {
        return place(photo.key()).address(photo, size);
    }

    private PhotoStore place(String key) {
        return hosted.knows(key) ? hosted : here;
    }

    /// What becomes of a new picture while the service does not answer.
    public enum OutagePolicy {
        /// It is kept on this machine, and stays there: for one machine that serves alone.
        KEEP_HERE,
        /// It is refused: other machines would not find it.
        REFUSE
    }
}
