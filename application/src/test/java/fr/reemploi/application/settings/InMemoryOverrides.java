package fr.reemploi.application.settings;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Environment variables that tests set.
public final class InMemoryOverrides implements Overrides {
    private final Map<String, String> values = new ConcurrentHashMap<>();

    public void set(String variable, String value) {
        values.put(variable, value);
    }

    public void clear() {
        values.clear();
    }

    @Override
    public Optional<String> find(String variable) {
        return Optional.ofNullable(values.get(variable));
    }
}
