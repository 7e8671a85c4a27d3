package fr.reemploi.adapters.lookups.vehicle;

import fr.reemploi.adapters.lookups.vehicle.PlateVendor.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A vendor's response by the application's field names, without blank values and placeholders.
record PlateResponse(Map<String, String> values) {
    private static final Set<String> PLACEHOLDERS =
            Set.of("null", "-", "--", "n/a", "na", "nc", "inconnu", "inconnue", "unknown");

    PlateResponse {
        values = Map.copyOf(values);
    }

    static PlateResponse of(JsonNode json, List<Field> fields) {
        var values = new HashMap<String, String>();
        for (var field : fields)
            text(json, field).ifPresent(text -> values.putIfAbsent(field.name(), text));
        return new PlateResponse(values);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static Optional<String> text(JsonNode json, Field field) {
        var at = json;
        for (var step : field.path())
            at =
                    at.isArray() && step.matches("\\d{1,3}")
                            ? at.path(Integer.parseInt(step))
                            : at.path(step);
        if (!at.isValueNode() || at.isNull()) return Optional.empty();
        var text = at.asString().strip();
        return isPlaceholder(field, text) ? Optional.empty() : Optional.of(text);
    }

    /// Not for the error field, whose message may be "inconnu".
    private static boolean isPlaceholder(Field field, String text) {
        if (text.isEmpty()) return true;
        return !field.name().equals("error")
                && PLACEHOLDERS.contains(text.toLowerCase(Locale.ROOT));
    }
}
