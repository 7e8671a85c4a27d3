package fr.reemploi.application.settings;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// A section as stored, secrets encrypted.
public record StoredSettings(SectionId section, Version version, Map<String, String> values) {
    public StoredSettings {
        values = Map.copyOf(values);
    }

    public static StoredSettings none(SectionId section) {
        return new StoredSettings(section, Version.NEW, Map.of());
    }

    public Optional<String> value(SettingField field) {
        return Optional.ofNullable(values.get(field.name()));
    }

    /// These settings with some fields set or cleared.
    StoredSettings with(Map<String, Optional<String>> changes) {
        var newValues = new TreeMap<>(values);
        changes.forEach((name, value) ->
                value.ifPresentOrElse(
                        text -> newValues.put(name, text), () -> newValues.remove(name)));
        return new StoredSettings(section, version, newValues);
    }

    /// Sets or clears some fields.
    Change<StoredSettings> fill(Map<String, Optional<String>> changes, AccountId by, Instant now) {
        var newValues = with(changes).values();
        if (newValues.equals(values)) return Change.none(this);
        var changed =
                changes.keySet().stream()
                        .filter(name -> !Objects.equals(newValues.get(name), values.get(name)))
                        .sorted()
                        .toList();
        return Change.of(
                new StoredSettings(section, version, newValues),
                new SettingsChanged(section, changed, by, now));
    }

    public StoredSettings withNextVersion() {
        return new StoredSettings(section, version.next(), values);
    }
}
