package fr.reemploi.adapters.web.search;

import fr.reemploi.adapters.web.page.ListingCardView;
import fr.reemploi.adapters.web.page.OptionView;
import fr.reemploi.adapters.web.page.ShownListings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A page of search results with facets.
///
/// @param parameters valid parameters, for the fields of the form
/// @param errors by name of the parameter
/// @param hidden valid parameters without a field
/// @param canonical URL of the search
public record ResultsView(
        Map<String, List<String>> parameters,
        Map<String, FieldFault> errors,
        List<HiddenValue> hidden,
        long total,
        List<ListingCardView> cards,
        List<FacetView> facets,
        List<Chip> chips,
        List<OptionView> sorts,
        List<String> notices,
        Optional<String> corrected,
        Optional<String> next,
        String canonical)
        implements ShownListings {
    @Override
    public List<String> listingIds() {
        return ShownListings.ids(cards).toList();
    }

    /// Returns the value of a parameter as entered; empty when absent.
    public String value(String name) {
        var error = errors.get(name);
        if (error != null) return error.input();
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /// Returns a price parameter in euros; empty when absent.
    public String euros(String name) {
        var cents = value(name);
        if (errors.containsKey(name)) return cents;
        if (cents.isEmpty()) return "";
        var minor = Long.parseLong(cents);
        return minor % 100 == 0 ? "" + minor / 100 : minor / 100 + ",%02d".formatted(minor % 100);
    }

    /// Returns the error of a parameter; empty when it is valid.
    public String error(String name) {
        var error = errors.get(name);
        return error == null ? "" : error.message();
    }

    /// An invalid value as entered, and why it is invalid.
    public record FieldFault(String input, String message) {}

    /// A value that the form sends without showing it.
    public record HiddenValue(String name, String value) {}

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
