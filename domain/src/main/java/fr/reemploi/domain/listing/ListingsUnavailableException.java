package fr.reemploi.domain.listing;

import fr.reemploi.domain.shared.ConflictException;
import java.util.List;

/// Some of the requested parts are no longer on sale, or are reserved by another buyer.
public final class ListingsUnavailableException extends ConflictException {
    private final transient List<ListingId> listings;

    public ListingsUnavailableException(List<ListingId> listings) {
        super("listing.unavailable", listings.size());
        this.listings = List.copyOf(listings);
    }

    public List<ListingId> listings() {
        return listings;
    }
}
