package fr.reemploi.domain.radio;

import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The radio stations of the site, in the order in which they are shown. Once the operator has
/// changed them, they are only what the operator left.
public record RadioStations(Version version, List<RadioStation> all) {
    public static final int MAX_STATIONS = 100;

    public RadioStations {
        all = List.copyOf(all);
    }

    public Optional<RadioStation> find(RadioStationId id) {
        return all.stream().filter(station -> station.id().equals(id)).findFirst();
    }

    /// Adds a station at the end, or replaces the one with its id.
    ///
    /// @throws ConflictException `radio.too-many`
    public Change<RadioStations> with(RadioStation station) {
        var stations = new ArrayList<>(all);
        if (find(station.id()).isPresent()) {
            stations.replaceAll(other -> other.id().equals(station.id()) ? station : other);
        } else {
            if (all.size() >= MAX_STATIONS)
                throw new ConflictException("radio.too-many", MAX_STATIONS);
            stations.add(station);
        }
        return Change.of(new RadioStations(version, stations));
    }

    /// Removes a station; no change where there is none.
    public Change<RadioStations> without(RadioStationId id) {
        if (find(id).isEmpty()) return Change.none(this);
        var stations = all.stream().filter(station -> !station.id().equals(id)).toList();
        return Change.of(new RadioStations(version, stations));
    }

    public RadioStations withNextVersion() {
        return new RadioStations(version.next(), all);
    }
}
