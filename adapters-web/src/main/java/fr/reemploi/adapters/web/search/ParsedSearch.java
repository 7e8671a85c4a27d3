package fr.reemploi.adapters.web.search;

import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.domain.geo.Coordinates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A parsed search, and the URLs derived from it.
record ParsedSearch(PartQuery query, SearchParameters terms) {
    private static final String PAGE = "/recherche";

    /// Returns the canonical URL, without invalid parameters.
    String address() {
        return address(terms.validParameters());
    }

    String withCursor(String cursor) {
        var more = new LinkedHashMap<>(terms.validParameters());
        more.put("cursor", List.of(cursor));
        return address(more);
    }

    /// Returns the URL of the search without one filter value.
    String without(String name, String value) {
        var fewer = new LinkedHashMap<>(terms.validParameters());
        var values = new ArrayList<>(values(name));
        values.remove(value);
        fewer.put(name, values);
        if (name.equals("make")) fewer.remove("model");
        if (name.equals("near")) fewer.remove("radiusKm");
        return address(fewer);
    }

    String with(Map<String, List<String>> changed) {
        var other = new LinkedHashMap<>(terms.validParameters());
        other.putAll(changed);
        return address(other);
    }

    List<String> values(String name) {
        return terms.validParameters().getOrDefault(name, List.of());
    }

    String value(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    static String formatted(Coordinates place) {
        return String.format(Locale.ROOT, "%.4f,%.4f", place.latitude(), place.longitude());
    }

    private static String address(Map<String, List<String>> parameters) {
        var address = new StringBuilder(PAGE);
        parameters.forEach((name, values) ->
                values.forEach(value ->
                        address.append(address.length() == PAGE.length() ? '?' : '&')
                                .append(name)
                                .append('=')
                                .append(PageLinks.encoded(value))));
        return address.toString();
    }
}
