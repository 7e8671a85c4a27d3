package fr.reemploi.adapters.web.search;

import fr.reemploi.adapters.web.page.ListingCardView;
import fr.reemploi.adapters.web.page.OptionView;
import fr.reemploi.adapters.web.page.ShownListings;
import java.util.List;
import java.util.Optional;

/// The home page.
///
/// @param make id of the selected make
public record HomeView(
        List<OptionView> makes,
        Optional<String> make,
        List<OptionView> models,
        List<Family> families,
        List<ListingCardView> latest,
        long total)
        implements ShownListings {
    @Override
    public List<String> listingIds() {
        return ShownListings.ids(latest).toList();
    }

    /// A family of part types; the id names its drawing.
    public record Family(String id, String name, String address) {}
}
