package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.ListingCardView;
import fr.reemploi.adapters.web.page.ShownListings;
import java.util.List;

/// The page of an unknown, sold or withdrawn part, with similar parts.
public record MissingPartView(
        String title, String text, String words, List<ListingCardView> similar)
        implements ShownListings {
    @Override
    public List<String> listingIds() {
        return ShownListings.ids(similar).toList();
    }
}
