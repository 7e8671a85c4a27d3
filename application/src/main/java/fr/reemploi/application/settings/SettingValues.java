package fr.reemploi.application.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The settings of a section as they hold now, secrets in clear: never to be written or logged.
/// What is typed was checked when it was; a field without a value is absent.
public final class SettingValues {
    private final Map<String, String> byName;
    private final Set<String> unreadable;

    public SettingValues(Map<String, String> byName) {
        this(byName, Set.of());
    }

    /// Settings of which some were filled in and cannot be read any more.
    SettingValues(Map<String, String> byName, Set<String> unreadable) {
        this.byName = Map.copyOf(byName);
        this.unreadable = Set.copyOf(unreadable);
    }

    /// Whether a secret was filled in whose key is gone: it is absent, and yet somebody wanted the
    /// service to be used.
    public boolean isLost(String name) {
        return unreadable.contains(name);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// A field that is filled in, or has a usual value.
    public String required(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException("no setting " + name));
    }

    /// Whether all of these are filled in.
    public boolean has(String... names) {
        return List.of(names).stream().allMatch(byName::containsKey);
    }

    public int number(String name) {
        return Integer.parseInt(required(name));
    }

    public boolean flag(String name) {
        return text(name).filter("true"::equals).isPresent();
    }

    /// A rate in hundredths of a percent.
    public Optional<Integer> basisPoints(String name) {
        return text(name).map(rate -> new BigDecimal(rate).movePointRight(2).intValueExact());
    }

    public List<String> list(String name) {
        return text(name).map(items -> items.lines().toList()).orElse(List.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SettingValues values && values.byName.equals(byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    /// Names only.
    @Override
    public String toString() {
        return "settings " + byName.keySet();
    }
}
