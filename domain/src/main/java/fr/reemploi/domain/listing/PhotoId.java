package fr.reemploi.domain.listing;

import java.util.UUID;

/// Identifies a photo.
public record PhotoId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
