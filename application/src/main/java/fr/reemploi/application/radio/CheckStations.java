package fr.reemploi.application.radio;

import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.radio.RadioStation;
import java.util.List;

/// Checks whether the streams of the stations can be reached, for the list of stations and the test
/// of the settings. The result is kept in memory: each node sees the network from its own place.
@UseCase
public final class CheckStations {
    private final ReadRadio radio;
    private final StreamProbe probe;

    public CheckStations(ReadRadio radio, StreamProbe probe) {
        this.radio = radio;
        this.probe = probe;
    }

    /// Checks all stations, one after the other; none while the radio is off.
    public void check() {
        var stations = radio.isOffered() ? radio.stations() : List.<RadioStation>of();
        radio.forgetAllBut(stations);
        for (var station : stations) check(station);
    }

    /// Checks the stations that were not checked yet on this node; none while the radio is off.
    public void checkNew() {
        if (!radio.isOffered()) return;
        for (var station : radio.stations()) if (!radio.isProbed(station)) check(station);
    }

    boolean check(RadioStation station) {
        var result = probe.probe(station.stream());
        radio.setProbed(station, result);
        return result.reachable();
    }
}
