package fr.reemploi.application.radio;

import fr.reemploi.application.InMemorySingleton;
import fr.reemploi.domain.radio.RadioStations;

/// In-memory radio stations.
public final class InMemoryRadioStationStore extends InMemorySingleton<RadioStations>
        implements RadioStationStore {
    public InMemoryRadioStationStore() {
        super(DefaultStations.STATIONS, RadioStations::version, RadioStations::withNextVersion);
    }
}
