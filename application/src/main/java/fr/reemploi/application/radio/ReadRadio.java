package fr.reemploi.application.radio;

import fr.reemploi.application.radio.StreamProbe.ProbedStream;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.radio.RadioStation;
import fr.reemploi.domain.radio.RadioStations;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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
    private static final ProbedStream UNCHECKED = new ProbedStream(true, Set.of());

    private final RadioStationStore store;
    private final Settings settings;
    private final InstantSource clock;
    private final Map<URI, ProbedStream> probed = new ConcurrentHashMap<>();
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
                .map(station -> new StationState(station, probed(station).reachable()))
                .toList();
    }

    /// The origins of the streams, which pages may play; none while the radio is off.
    public Set<String> streamOrigins() {
        return origins(station -> station.streamOrigins().stream());
    }

    /// The origins of the logos.
    public Set<String> logoOrigins() {
        return origins(station -> station.logo().map(RadioStation::origin).stream());
    }

    private Set<String> origins(Function<RadioStation, Stream<String>> origins) {
        if (!isOffered()) return Set.of();
        return stations().stream().flatMap(origins).collect(Collectors.toUnmodifiableSet());
    }

    List<RadioStation> stations() {
        var now = clock.instant();
        if (now.isAfter(cached.until())) refresh(store.get());
        return cached.stations().all();
    }

    void refresh(RadioStations stored) {
        cached = new Cached(stored, clock.instant().plus(CACHE_DURATION));
    }

    /// The origins to which a stream redirected when it was last checked on this node, and where
    /// pages may not play it yet.
    Set<String> newRedirects(RadioStation station) {
        return probed(station).redirects().stream()
                .filter(origin -> !station.redirects().contains(origin))
                .collect(Collectors.toUnmodifiableSet());
    }

    private ProbedStream probed(RadioStation station) {
        return probed.getOrDefault(station.stream(), UNCHECKED);
    }

    /// Whether the stream was checked, at the address it has now.
    boolean isProbed(RadioStation station) {
        return probed.containsKey(station.stream());
    }

    void setProbed(RadioStation station, ProbedStream result) {
        probed.put(station.stream(), result);
    }

    void forgetAllBut(List<RadioStation> stations) {
        var streams = stations.stream().map(RadioStation::stream).collect(Collectors.toSet());
        probed.keySet().retainAll(streams);
    }

    /// A station and whether its stream answered when it was last checked.
    public record StationState(RadioStation station, boolean reachable) {}

    private record Cached(RadioStations stations, Instant until) {}
}
