package fr.reemploi.domain.listing;

import fr.reemploi.domain.shared.WrittenId;
import java.util.Optional;
import java.util.UUID;

/// Which listing.
public record ListingId(UUID value) {
    public static Optional<ListingId> parse(String text) {
        return WrittenId.parse(text).map(ListingId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
