package fr.reemploi.application.settings;

import java.util.HashMap;
import java.util.Map;

/// Settings at their defaults, except those a test sets.
public final class DefaultSettings implements Settings {
    private final Map<String, String> filledIn = new HashMap<>();

    /// Sets a field, validated by its rule.
    public DefaultSettings with(Section section, String field, String input) {
        var match = section.field(field).orElseThrow();
        filledIn.put(section.id() + "." + field, match.rule().apply(input));
        return this;
    }

    @Override
    public SettingValues of(Section section) {
        var values = new HashMap<String, String>();
        for (var field : section.fields()) {
            field.defaultValue().ifPresent(value -> values.put(field.name(), value));
            var input = filledIn.get(section.id() + "." + field.name());
            if (input != null) values.put(field.name(), input);
        }
        return new SettingValues(values);
    }
}
