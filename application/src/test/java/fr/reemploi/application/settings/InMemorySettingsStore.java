package fr.reemploi.application.settings;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.DomainEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// In-memory settings and their events.
public final class InMemorySettingsStore implements SettingsStore {
    private final InMemoryTable<Section, StoredSettings> table =
            new InMemoryTable<>(StoredSettings::section, StoredSettings::version);
    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public StoredSettings of(Section section) {
        return table.find(section).orElseGet(() -> StoredSettings.none(section));
    }

    @Override
    public StoredSettings save(Change<StoredSettings> change) {
        return table.save(
                change.now(), change.now().withNextVersion(), () -> events.addAll(change.events()));
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
