package fr.reemploi.domain.listing;

import java.util.UUID;

/// Which listing.
public record ListingId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
