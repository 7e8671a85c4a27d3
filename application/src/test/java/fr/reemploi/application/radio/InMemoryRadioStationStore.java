package fr.reemploi.application.radio;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.domain.radio.RadioStations;
import fr.reemploi.domain.shared.Change;

/// In-memory radio stations.
public final class InMemoryRadioStationStore implements RadioStationStore {
    private final InMemoryTable<String, RadioStations> table =
            new InMemoryTable<>(_ -> "stations", RadioStations::version);

    @Override
    public RadioStations get() {
        return table.find("stations").orElse(DefaultStations.STATIONS);
    }

    @Override
    public RadioStations save(Change<RadioStations> change) {
        return table.save(change.now(), change.now().withNextVersion(), () -> {});
    }
}
