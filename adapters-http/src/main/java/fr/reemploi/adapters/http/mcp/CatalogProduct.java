package fr.reemploi.adapters.http.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A part as a product of the Universal Commerce Protocol: one variant, as each part is one of a
/// kind.
///
/// @param product without the variant
/// @param variant the variant
/// @param line the same as a line of text
record CatalogProduct(Map<String, Object> product, Map<String, Object> variant, String line) {
    Map<String, Object> json() {
        return with(variant);
    }

    /// With the id by which it was asked for, for the client to match.
    Map<String, Object> lookedUpBy(String id) {
        var correlated = new LinkedHashMap<>(variant);
        correlated.put("inputs", List.of(Map.of("id", id, "match", "exact")));
        return with(correlated);
    }

    private Map<String, Object> with(Map<String, Object> only) {
        var json = new LinkedHashMap<>(product);
        json.put("variants", List.of(only));
        return json;
    }
}
