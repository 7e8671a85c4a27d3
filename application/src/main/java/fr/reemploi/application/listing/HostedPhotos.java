package fr.reemploi.application.listing;

/// Photos at an external image service. Photos stored there stay visible whatever the current
/// settings.
public interface HostedPhotos extends PhotoStore {
    /// Whether an account is configured, so that new photos are stored there.
    boolean isConfigured();

    /// Whether a key has the format of this service.
    boolean owns(String key);
}
