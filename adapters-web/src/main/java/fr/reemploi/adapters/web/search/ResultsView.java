package fr.reemploi.adapters.web.search;

import fr.reemploi.adapters.web.page.ListingCardView;
import fr.reemploi.adapters.web.page.OptionView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A page of search results with facets.
///
/// @param parameters all valid parameters, for the fields of the form
/// @param notices messages about ignored parameters
/// @param canonical URL of the search
public record ResultsView(
        Map<String, List<String>> parameters,
        long total,
        List<ListingCardView> cards,
        List<FacetView> facets,
        List<Chip> chips,
        List<OptionView> sorts,
        List<String> notices,
        Optional<String> corrected,
        Optional<String> next,
        String canonical) {

    /// Returns the value of a parameter; empty when absent.
    public String value(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /// Returns a price parameter in euros; empty when absent.
    public String euros(String name) {
        var cents = value(name);
        if (cents.isEmpty()) return "";
        var minor = Long.parseLong(cents);
        return minor % 100 == 0 ? "" + minor / 100 : minor / 100 + ",%02d".formatted(minor % 100);
    }

    /// A facet with its values.
    public record FacetView(String name, String label, List<Choice> choices, boolean open) {}

    /// A facet value, and the number of parts that have it.
    ///
    /// @param address URL of a link; empty when the value is a checkbox
    public record Choice(
            String value, String label, long count, boolean selected, Optional<String> address) {}

    /// An active filter, and the URL without it.
    public record Chip(String label, String removeUrl) {}
}
