package fr.reemploi.application.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/// Operations on trees of maps, lists, strings, numbers and booleans, as JSON, forms and rows have
/// in common.
public final class JsonValues {
    private JsonValues() {}

    /// The same map with text keys.
    public static Map<String, Object> map(Map<?, ?> raw) {
        var map = new LinkedHashMap<String, Object>();
        raw.forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }

    /// Merge patch (RFC 7396): values of the patch replace those of the target, null removes, maps
    /// are merged.
    public static Map<String, Object> merge(Map<String, Object> target, Map<String, Object> patch) {
        var merged = new LinkedHashMap<>(target);
        patch.forEach((key, value) -> {
            if (value == null) {
                merged.remove(key);
            } else if (value instanceof Map<?, ?> inner) {
                var existing = merged.get(key) instanceof Map<?, ?> map ? map : Map.of();
                merged.put(key, merge(map(existing), map(inner)));
            } else {
                merged.put(key, value);
            }
        });
        return merged;
    }
}
