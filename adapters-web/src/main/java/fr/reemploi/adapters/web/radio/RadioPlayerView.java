package fr.reemploi.adapters.web.radio;

import java.util.List;

/// The radio player.
public record RadioPlayerView(List<Station> stations) {
    /// A station.
    ///
    /// @param logo empty for none
    public record Station(String id, String name, String stream, String logo, boolean reachable) {}
}
