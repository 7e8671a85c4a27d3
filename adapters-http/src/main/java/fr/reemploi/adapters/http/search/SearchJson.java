package fr.reemploi.adapters.http.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.reemploi.adapters.http.api.json.CardShape;
import fr.reemploi.application.search.SearchParameter.Facet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The search response, for the API description. The response itself is copied from the index
/// (`CardWriter`, `SearchResponseWriter`); a test checks that both match. Each facet is present
/// when it was requested.
record SearchJson(
        long total,
        List<CardShape> items,
        Map<Facet, List<CountShape>> facets,
        Optional<String> nextCursor,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> correctedQuery) {

    record CountShape(String value, String label, long count) {}
}
