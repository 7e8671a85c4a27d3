package fr.reemploi.application.radio;

import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.radio.RadioStations;
import fr.reemploi.domain.shared.Change;

/// Store of the radio stations.
public interface RadioStationStore {
    /// The stored stations; as long as none were stored, [DefaultStations].
    RadioStations get();

    /// @throws StaleVersionException if another writer was first
    RadioStations save(Change<RadioStations> change);
}
