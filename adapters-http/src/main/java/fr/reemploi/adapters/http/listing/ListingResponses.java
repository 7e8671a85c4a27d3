package fr.reemploi.adapters.http.listing;

import fr.reemploi.adapters.http.api.json.ListingJson;
import fr.reemploi.adapters.http.api.json.PhotoJson;
import fr.reemploi.adapters.http.api.json.SellerJson;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.ReadListings.ListingSnapshot;
import fr.reemploi.application.lookup.SellerDirectory;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.Photo;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Builds the JSON of listings, with data stored elsewhere: the seller, the photo addresses.
@Component
public final class ListingResponses {
    private final SellerDirectory sellers;
    private final PhotoStore photos;
    private final JsonMapper mapper;

    ListingResponses(SellerDirectory sellers, PhotoStore photos, JsonMapper mapper) {
        this.sellers = sellers;
        this.photos = photos;
        this.mapper = mapper;
    }

    /// The serialised JSON of a listing.
    byte[] bytes(ListingSnapshot view, String base) {
        return mapper.writeValueAsBytes(json(view, base));
    }

    public ListingJson json(ListingSnapshot view, String base) {
        var listing = view.listing();
        var seller = SellerJson.of(sellers.summary(listing.seller()));
        return ListingJson.of(view, seller, photos(listing, base));
    }

    PhotoJson photo(Photo photo, String title, String base) {
        return PhotoJson.of(photo, title, photos, base);
    }

    private List<PhotoJson> photos(Listing listing, String base) {
        var title = listing.details().title().value();
        return listing.photos().stream().map(photo -> photo(photo, title, base)).toList();
    }
}
