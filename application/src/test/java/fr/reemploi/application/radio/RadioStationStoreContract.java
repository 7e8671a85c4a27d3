package fr.reemploi.application.radio;

import fr.reemploi.application.SingletonStoreContract;
import fr.reemploi.domain.radio.RadioStation;
import fr.reemploi.domain.radio.RadioStations;
import fr.reemploi.domain.radio.StreamFormat;
import fr.reemploi.domain.shared.Change;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Contract of `RadioStationStore`.
public abstract class RadioStationStoreContract extends SingletonStoreContract<RadioStations> {
    protected RadioStationStoreContract() {
        super(
                DefaultStations.STATIONS,
                List.of(
                        stations ->
                                stations.with(
                                        new RadioStation(
                                                stations.all().getFirst().id(),
                                                "Radio Zoë",
                                                URI.create("https://radio.example:8443/a?b=c"),
                                                Optional.of(
                                                        URI.create("https://logos.example/z.png")),
                                                StreamFormat.AAC,
                                                Set.of("https://a.example", "https://b.example"))),
                        stations -> stations.without(stations.all().getFirst().id()),
                        stations -> Change.of(new RadioStations(stations.version(), List.of()))));
    }

    @Override
    protected abstract RadioStationStore store();
}
