package fr.reemploi.adapters.web.search;

import fr.reemploi.adapters.web.page.ListingCardView;
import fr.reemploi.adapters.web.page.OptionView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A page of results, and the ways to refine it.
///
/// @param parameters every parameter in force, for the fields of the form
/// @param notices what made no sense and was left out
/// @param canonical the address to share
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

    /// The value in force of a parameter; empty when there is none.
    public String value(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /// A price in force, in euros.
    public String euros(String name) {
        var cents = value(name);
        if (cents.isEmpty()) return "";
        var minor = Long.parseLong(cents);
        return minor % 100 == 0 ? "" + minor / 100 : minor / 100 + ",%02d".formatted(minor % 100);
    }

    /// What can be chosen of one kind.
    public record FacetView(String name, String label, List<Choice> choices, boolean open) {}

    /// A value, and how many parts have it.
    ///
    /// @param address where choosing it leads; empty for a box to tick
    public record Choice(
            String value, String label, long count, boolean selected, Optional<String> address) {}

    /// A filter in force, and the address without it.
    public record Chip(String label, String removeUrl) {}
}
