package fr.reemploi.application.settings;

import java.util.HashMap;
import java.util.Map;

/// Settings at their defaults, except those a test sets.
public final class DefaultSettings implements Settings {
    private final Sections sections;
    private final Map<String, String> filledIn = new HashMap<>();

    public DefaultSettings() {
        this(ExampleSections.ALL);
    }

    public DefaultSettings(Sections sections) {
        this.sections = sections;
    }

    /// Sets a field, validated by its rule.
    public DefaultSettings with(SectionId section, String field, String input) {
        var match = sections.get(section).field(field).orElseThrow();
        filledIn.put(section + "." + field, match.rule().apply(input));
        return this;
    }

    @Override
    public SettingValues of(SectionId section) {
        var values = new HashMap<String, String>();
        for (var field : sections.get(section).fields()) {
            field.defaultValue().ifPresent(value -> values.put(field.name(), value));
            var input = filledIn.get(section + "." + field.name());
            if (input != null) values.put(field.name(), input);
        }
        return new SettingValues(values);
    }
}
