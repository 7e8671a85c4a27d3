package fr.reemploi.application.listing;

import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;

/// Pictures in two places. New ones go to the service outside as soon as it is configured; one kept
/// is found and removed where its key says it is.
public final class RoutingPhotoStore implements PhotoStore {
    private final HostedPhotos hosted;
    private final PhotoStore local;
    private final OutagePolicy outagePolicy;

    public RoutingPhotoStore(HostedPhotos hosted, PhotoStore local, OutagePolicy outagePolicy) {
        this.hosted = hosted;
        this.local = local;
        this.outagePolicy = outagePolicy;
    }

    @Override
    public Photo store(PhotoId id, byte[] file) {
        if (!hosted.isConfigured()) return local.store(id, file);
        try {
            return hosted.store(id, file);
        } catch (UnavailableException down) {
            return switch (outagePolicy) {
                case STORE_LOCALLY -> local.store(id, file);
                case REJECT -> throw down;
            };
        }
    }

    @Override
    public void remove(String key) {
        storeFor(key).remove(key);
    }

    @Override
    public String address(Photo photo, Size size) {
        return storeFor(photo.key()).address(photo, size);
    }

    private PhotoStore storeFor(String key) {
        return hosted.owns(key) ? hosted : local;
    }

    /// What becomes of a new picture while the service does not answer.
    public enum OutagePolicy {
        /// It is kept on this machine, and stays there: for one machine that serves alone.
        STORE_LOCALLY,
        /// It is refused: other machines would not find it.
        REJECT
    }
}
