package fr.reemploi.adapters.web.page;

import java.util.List;

/// The button that adds a listing to the favourites or removes it. Its name is completed by the
/// title of the listing, the element `title-` and its id.
public record HeartView(String id) implements ShownListings {
    @Override
    public List<String> listingIds() {
        return List.of(id);
    }
}
