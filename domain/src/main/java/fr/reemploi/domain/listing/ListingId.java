package fr.reemploi.domain.listing;

import fr.reemploi.domain.shared.Uuids;
import java.util.Optional;
import java.util.UUID;

/// Identifies a listing.
public record ListingId(UUID value) {
    public static Optional<ListingId> parse(String text) {
        return Uuids.parse(text).map(ListingId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
