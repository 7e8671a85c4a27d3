package fr.reemploi.adapters.web.search;

import fr.reemploi.adapters.web.page.ListingCardView;
import fr.reemploi.adapters.web.page.OptionView;
import java.util.List;
import java.util.Optional;

/// The front page.
///
/// @param make the one chosen so far
public record HomeView(
        List<OptionView> makes,
        Optional<String> make,
        List<OptionView> models,
        List<Family> families,
        List<ListingCardView> latest,
        long total) {

    /// A family of part types, with its drawing.
    public record Family(String id, String name, String address) {}
}
