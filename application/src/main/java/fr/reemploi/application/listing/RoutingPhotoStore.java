package fr.reemploi.application.listing;

import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;

/// Routes photos to the external service or the local store. New photos go to the service once it
/// is configured; stored ones are found and removed by their key.
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

    /// What happens to a new photo while the service does not respond.
    public enum OutagePolicy {
        /// Stored on this machine permanently: for installations with a single node.
        STORE_LOCALLY,
        /// Rejected: other nodes would not find it.
        REJECT
    }
}
