package fr.reemploi.application.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The current values of a section, secrets in clear: never to be stored or logged. Values were
/// validated on input; a field without a value is absent.
public final class SettingValues {
    private final Map<String, String> byName;
    private final Set<String> unreadable;

    public SettingValues(Map<String, String> byName) {
        this(byName, Set.of());
    }

    /// Values of which some secrets are set but cannot be decrypted, or were forgotten.
    public SettingValues(Map<String, String> byName, Set<String> unreadable) {
        this.byName = Map.copyOf(byName);
        this.unreadable = Set.copyOf(unreadable);
    }

    /// Whether a secret is set but its encryption key is lost, or was forgotten: the value is
    /// absent, although the service was meant to be used.
    public boolean isLost(String name) {
        return unreadable.contains(name);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The value of a field that is set or has a default.
    public String required(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException("no setting " + name));
    }

    /// Whether all of these are set.
    public boolean has(String... names) {
        return List.of(names).stream().allMatch(byName::containsKey);
    }

    public int number(String name) {
        return Integer.parseInt(required(name));
    }

    public boolean flag(String name) {
        return text(name).filter("true"::equals).isPresent();
    }

    /// A percentage in basis points.
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

    /// Names only; values may be secret.
    @Override
    public String toString() {
        return "settings " + byName.keySet();
    }
}
