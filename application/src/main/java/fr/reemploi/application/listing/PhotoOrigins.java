package fr.reemploi.application.listing;

import java.util.Set;

/// Port: external origins from which pages load photos.
@FunctionalInterface
public interface PhotoOrigins {
    /// Scheme, host and port: `https://images.example`. Empty while all photos are stored locally.
    Set<String> origins();
}
