package fr.reemploi.application.radio;

import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.radio.RadioStation;
import fr.reemploi.domain.radio.RadioStationId;
import fr.reemploi.domain.radio.RadioStations;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the radio stations. They are kept in memory for some seconds, because each page asks for
/// their hosts; a change on this node counts at once.
@UseCase
public final class ReadRadio {
    private static final Duration CACHE_DURATION = Duration.ofSeconds(5);

    private final RadioStationStore store;
    private final Settings settings;
    private final InstantSource clock;
    private final Set<RadioStationId> unreachable = ConcurrentHashMap.newKeySet();
    private volatile Cached cached = new Cached(DefaultStations.STATIONS, Instant.MIN);

    public ReadRadio(RadioStationStore store, Settings settings, InstantSource clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whether pages offer the radio.
    public boolean isOffered() {
        return settings.of(RadioFields.ID).flag(RadioFields.ENABLED) && !stations().isEmpty();
    }

    /// The stations; none while the radio is off. A station counts as reachable until a check
    /// fails.
    public List<StationState> list() {
        if (!isOffered()) return List.of();
        return stations().stream()
                .map(station -> new StationState(station, !unreachable.contains(station.id())))
                .toList();
    }

    /// The origins of the streams, which pages may play; none while the radio is off.
    public Set<String> streamOrigins() {
        return origins(station -> Stream.of(station.stream()));
    }

    /// The origins of the logos.
    public Set<String> logoOrigins() {
        return origins(station -> station.logo().stream());
    }

    private Set<String> origins(Function<RadioStation, Stream<URI>> addresses) {
        if (!isOffered()) return Set.of();
        return stations().stream()
                .flatMap(addresses)
                .map(RadioStation::origin)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<RadioStation> stations() {
        var now = clock.instant();
        if (now.isAfter(cached.until())) refresh(store.get());
        return cached.stations().all();
    }

    void refresh(RadioStations stored) {
        cached = new Cached(stored, clock.instant().plus(CACHE_DURATION));
    }

    void setReachable(RadioStationId id, boolean reachable) {
        if (reachable) unreachable.remove(id);
        else unreachable.add(id);
    }

    void forgetAllBut(List<RadioStation> stations) {
        var ids = stations.stream().map(RadioStation::id).collect(Collectors.toSet());
        unreachable.retainAll(ids);
    }

    /// A station and whether its stream answered when it was last checked.
    public record StationState(RadioStation station, boolean reachable) {}

    private record Cached(RadioStations stations, Instant until) {}
}
