package fr.reemploi.application.cody;

import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Builds the data of a tool's result: absent values are left out.
public final class ToolData {
    private final Map<String, Object> values = new LinkedHashMap<>();

    public ToolData put(String name, Object value) {
        values.put(
                name,
                switch (value) {
                    case Money money -> Map.of("cents", money.minor(), "currency", "EUR");
                    case Enum<?> constant -> EnumNames.of(constant);
                    case Instant instant -> instant.toString();
                    case Year year -> (long) year.getValue();
                    case Integer number -> number.longValue();
                    default -> value;
                });
        return this;
    }

    public ToolData put(String name, Optional<?> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    public ToolData putAll(String name, List<Map<String, Object>> items) {
        values.put(name, items);
        return this;
    }

    public Map<String, Object> map() {
        return values;
    }
}
