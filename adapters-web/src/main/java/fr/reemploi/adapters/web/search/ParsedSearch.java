package fr.reemploi.adapters.web.search;

import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.SearchParameter;
import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.application.search.SearchParameters;
import java.util.List;

/// A search and the addresses derived from it.
///
/// @param parameters without defaults and without the cursor
record ParsedSearch(PartQuery query, SearchParameters parameters) {
    private static final String PAGE = "/recherche";

    /// Returns the canonical URL, without invalid parameters.
    String address() {
        return address(parameters);
    }

    String withCursor(String cursor) {
        return address(parameters.with(SearchParameter.CURSOR, List.of(cursor)));
    }

    /// Returns the URL of the search without one filter value.
    String without(SearchParameter parameter, String value) {
        var others = parameters.all(parameter).stream().filter(other -> !other.equals(value));
        var fewer = parameters.with(parameter, others.toList());
        return address(
                switch (parameter) {
                    case MAKE -> fewer.with(SearchParameter.MODEL, List.of());
                    case NEAR ->
                            fewer.with(SearchParameter.RADIUS, List.of())
                                    .with(SearchParameter.SORT, sortWithoutPlace());
                    default -> fewer;
                });
    }

    /// Returns the selected values of a facet.
    List<String> selected(Facet facet) {
        for (var parameter : SearchParameter.values())
            if (parameter.facet().filter(facet::equals).isPresent())
                return parameters.all(parameter);
        return List.of();
    }

    private List<String> sortWithoutPlace() {
        return query.sort() == PartQuery.Sort.DISTANCE
                ? List.of()
                : parameters.all(SearchParameter.SORT);
    }

    static String address(SearchParameters parameters) {
        var address = new StringBuilder(PAGE);
        parameters
                .values()
                .forEach((parameter, values) ->
                        values.forEach(value ->
                                address.append(address.length() == PAGE.length() ? '?' : '&')
                                        .append(parameter.key())
                                        .append('=')
                                        .append(PageLinks.encoded(value))));
        return address.toString();
    }
}
