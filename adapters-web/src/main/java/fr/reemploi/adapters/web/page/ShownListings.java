package fr.reemploi.adapters.web.page;

import java.util.List;
import java.util.stream.Stream;

/// The view of a page that shows listings. Which of them are favourites is read once for the page.
public interface ShownListings {
    List<String> listingIds();

    /// The ids of the cards.
    static Stream<String> ids(List<ListingCardView> cards) {
        return cards.stream().map(ListingCardView::id);
    }
}
