package fr.reemploi.application.radio;

import fr.reemploi.application.shared.SingletonStore;
import fr.reemploi.domain.radio.RadioStations;

/// Store of the radio stations; as long as none were stored, [DefaultStations].
public interface RadioStationStore extends SingletonStore<RadioStations> {}
