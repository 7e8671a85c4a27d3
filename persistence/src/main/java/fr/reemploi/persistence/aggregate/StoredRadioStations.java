package fr.reemploi.persistence.aggregate;

import fr.reemploi.application.radio.DefaultStations;
import fr.reemploi.application.radio.RadioStationStore;
import fr.reemploi.domain.radio.RadioStations;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.RadioStationsBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Schema;

/// The store of the radio stations: one document.
public final class StoredRadioStations implements RadioStationStore {
    public static final Schema<RadioStations> SCHEMA =
            Schema.of(
                    "radio",
                    "radio",
                    _ -> RadioStationsBson.STATIONS,
                    RadioStations::version,
                    RadioStations::withNextVersion,
                    RadioStationsBson::write,
                    RadioStationsBson::read);

    private final DocumentStore<RadioStations> documents;

    public StoredRadioStations(DocumentStores stores) {
        documents = stores.open(SCHEMA);
    }

    @Override
    public RadioStations get() {
        return documents.find(RadioStationsBson.STATIONS).orElse(DefaultStations.STATIONS);
    }

    @Override
    public RadioStations save(Change<RadioStations> change) {
        return documents.save(change);
    }
}
