package fr.reemploi.application.listing;

import java.util.Set;

/// Where pages load pictures from, this site apart.
@FunctionalInterface
public interface PhotoOrigins {
    /// Scheme, host and port: `https://images.example`. Empty as long as every picture is here.
    Set<String> origins();
}
