package fr.reemploi.application.listing;

/// Pictures at a service outside. What was kept there stays shown whatever the settings say now.
public interface HostedPhotos extends PhotoStore {
    /// Whether an account is configured, so that new pictures go there.
    boolean isConfigured();

    /// Whether a key is one of this service's, by its form.
    boolean owns(String key);
}
