package fr.reemploi.application.settings;

import java.util.HashMap;
import java.util.Map;

/// Settings nobody touched, but for those a test fills in.
public final class DefaultSettings implements Settings {
    private final Map<String, String> filledIn = new HashMap<>();

    /// Fills in a field, by the rule of the field.
    public DefaultSettings with(Section section, String field, String typed) {
        var known = section.field(field).orElseThrow();
        filledIn.put(section.id() + "." + field, known.rule().apply(typed));
        return this;
    }

    @Override
    public SettingValues of(Section section) {
        var values = new HashMap<String, String>();
        for (var field : section.fields()) {
            field.usual().ifPresent(value -> values.put(field.name(), value));
            var typed = filledIn.get(section.id() + "." + field.name());
            if (typed != null) values.put(field.name(), typed);
        }
        return new SettingValues(values);
    }
}
