package fr.reemploi.domain.radio;

import fr.reemploi.domain.shared.Uuids;
import java.util.Optional;
import java.util.UUID;

/// Identifies a radio station.
public record RadioStationId(UUID value) {
    public static Optional<RadioStationId> parse(String text) {
        return Uuids.parse(text).map(RadioStationId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
