package fr.reemploi.application.settings;

import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.shared.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Settings in memory, reloaded every few seconds: another node may have changed them.
@UseCase
public final class CurrentSettings implements Settings {
    private static final Duration CACHE_DURATION = Duration.ofSeconds(5);

    private final Sections sections;
    private final SettingsStore store;
    private final SealedSettings sealed;
    private final Overrides overrides;
    private final InstantSource clock;
    private final Map<SectionId, CachedValues> cache = new ConcurrentHashMap<>();

    public CurrentSettings(
            Sections sections,
            SettingsStore store,
            SealedSettings sealed,
            Overrides overrides,
            InstantSource clock) {
        this.sections = sections;
        this.store = store;
        this.sealed = sealed;
        this.overrides = overrides;
        this.clock = clock;
    }

    @Override
    public SettingValues of(SectionId section) {
        var now = clock.instant();
        var cached = cache.get(section);
        if (cached != null && now.isBefore(cached.until())) return cached.values();
        var values = read(store.of(section));
        cache.put(section, new CachedValues(values, now.plus(CACHE_DURATION)));
        return values;
    }

    /// Applies a change made on this node.
    void refresh(StoredSettings stored) {
        cache.put(
                stored.section(),
                new CachedValues(read(stored), clock.instant().plus(CACHE_DURATION)));
    }

    private SettingValues read(StoredSettings stored) {
        var values = new HashMap<String, String>();
        var unreadable = new HashSet<String>();
        var section = sections.get(stored.section());
        for (var field : section.fields()) {
            override(section, field)
                    .or(() -> sealed.open(stored, field))
                    .or(field::defaultValue)
                    .ifPresent(value -> values.put(field.name(), value));
            if (!values.containsKey(field.name()) && stored.value(field).isPresent())
                unreadable.add(field.name());
        }
        return new SettingValues(values, unreadable);
    }

    /// The value of the environment variable; list items are separated by semicolons.
    ///
    /// @throws InvalidInputException when the value is invalid
    Optional<String> override(Section section, SettingField field) {
        return overrides
                .find(section.variable(field))
                .map(value ->
                        field.type() == SettingField.Type.LIST ? value.replace(';', '\n') : value)
                .map(field.rule());
    }

    /// Validates all environment variables at start-up.
    ///
    /// @throws InvalidInputException at the first invalid variable
    public void checkOverrides() {
        for (var section : sections.all())
            for (var field : section.fields()) {
                try {
                    override(section, field);
                } catch (InvalidInputException wrong) {
                    throw new InvalidInputException(wrong.errorsAt(section.variable(field)));
                }
            }
    }

    /// The addresses of services that environment variables set.
    public List<String> overriddenAddresses() {
        return sections.all().stream()
                .flatMap(section ->
                        section.fields().stream()
                                .filter(SettingField::isAddress)
                                .flatMap(field -> override(section, field).stream()))
                .toList();
    }

    private record CachedValues(SettingValues values, Instant until) {}
}
