package fr.reemploi.application.settings;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// In-memory settings and their events.
public final class InMemorySettingsStore implements SettingsStore {
    private final InMemoryTable<SectionId, StoredSettings> table =
            new InMemoryTable<>(StoredSettings::section, StoredSettings::version);
    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    private final Map<SectionId, Instant> passedTests = new ConcurrentHashMap<>();

    @Override
    public StoredSettings of(SectionId section) {
        return table.find(section).orElseGet(() -> StoredSettings.none(section));
    }

    @Override
    public StoredSettings save(Change<StoredSettings> change) {
        return table.save(
                change.now(), change.now().withNextVersion(), () -> events.addAll(change.events()));
    }

    @Override
    public Optional<Instant> firstPassedTest(SectionId section) {
        return Optional.ofNullable(passedTests.get(section));
    }

    @Override
    public void recordPassedTest(SectionId section, Instant now) {
        passedTests.putIfAbsent(section, now);
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
