package fr.reemploi.persistence.aggregate;

import fr.reemploi.application.radio.DefaultStations;
import fr.reemploi.application.radio.RadioStationStore;
import fr.reemploi.domain.radio.RadioStations;
import fr.reemploi.persistence.schema.RadioStationsBson;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Schema;

/// The store of the radio stations: one document.
public final class StoredRadioStations extends StoredSingleton<RadioStations>
        implements RadioStationStore {
    public static final Schema<RadioStations> SCHEMA =
            Schema.of(
                    "radio",
                    "radio",
                    _ -> RadioStationsBson.STATIONS,
                    RadioStations::version,
                    RadioStations::withNextVersion,
                    RadioStationsBson::write,
                    RadioStationsBson::read);

    public StoredRadioStations(DocumentStores stores) {
        super(stores, SCHEMA, RadioStationsBson.STATIONS, DefaultStations.STATIONS);
    }
}
