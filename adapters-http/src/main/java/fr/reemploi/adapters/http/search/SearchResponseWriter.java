package fr.reemploi.adapters.http.search;

import fr.reemploi.adapters.http.api.JsonWriter;
import fr.reemploi.adapters.http.api.json.CardWriter;
import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.application.search.SearchResults.FacetCount;
import fr.reemploi.application.search.SearchResults.Hit;
import fr.reemploi.domain.shared.EnumNames;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Writes search results as JSON. This is the most frequent request: cards are copied from the
/// index and only their placeholders are filled.
@Component
final class SearchResponseWriter {
    private static final int INITIAL_CAPACITY = 24 * 1_024;

    private final CardWriter cards;

    SearchResponseWriter(CardWriter cards) {
        this.cards = cards;
    }

    JsonWriter json(SearchResults results, String base) {
        var json = new JsonWriter(INITIAL_CAPACITY);
        json.raw("{\"total\":").number(results.total()).raw(",\"items\":[");
        var address = new JsonWriter(64).escaped(base).toBytes();
        var first = true;
        for (var hit : results.hits()) {
            if (!first) json.raw((byte) ',');
            first = false;
            cards.write(json, hit.card(), hit.seller(), address, more -> distance(more, hit));
        }
        facets(json.raw("],\"facets\":{"), results.facets());
        json.raw("},\"nextCursor\":").stringOrNull(results.nextCursor());
        results.correctedQuery().ifPresent(words -> json.raw(",\"correctedQuery\":").string(words));
        return json.raw("}");
    }

    private static void distance(JsonWriter json, Hit hit) {
        if (hit.distanceMetres().isPresent())
            json.raw(",\"distanceMeters\":").number(hit.distanceMetres().getAsInt());
    }

    private static void facets(JsonWriter json, Map<Facet, List<FacetCount>> facets) {
        var separator = "";
        for (var facet : Facet.values()) {
            var counts = facets.get(facet);
            if (counts == null) continue;
            json.raw(separator).raw("\"").raw(EnumNames.of(facet)).raw("\":[");
            separator = ",";
            counts(json, counts);
            json.raw("]");
        }
    }

    private static void counts(JsonWriter json, List<FacetCount> counts) {
        var separator = "{\"value\":";
        for (var count : counts) {
            json.raw(separator).string(count.value());
            json.raw(",\"label\":").string(count.label());
            json.raw(",\"count\":").number(count.count()).raw("}");
            separator = ",{\"value\":";
        }
    }
}
