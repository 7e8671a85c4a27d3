package fr.reemploi.adapters.web.favourite;

import fr.reemploi.adapters.web.page.ListingCardView;
import fr.reemploi.adapters.web.page.ShownListings;
import java.util.List;
import java.util.Optional;

/// The favourites, the last added first.
///
/// @param next URL of the next page
public record FavouritesView(List<FavouriteCard> items, Optional<String> next)
        implements ShownListings {
    @Override
    public List<String> listingIds() {
        return items.stream().map(item -> item.card().id()).toList();
    }

    /// The card of a favourite.
    ///
    /// @param status `published`, `reserved`, `sold` or `withdrawn`
    public record FavouriteCard(ListingCardView card, String status) {}
}
