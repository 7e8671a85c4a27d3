package fr.reemploi.application.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.radio.RadioStation;
import fr.reemploi.domain.radio.RadioStations;
import fr.reemploi.domain.radio.StreamFormat;
import fr.reemploi.domain.shared.Change;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Contract of `RadioStationStore`.
public abstract class RadioStationStoreContract {
    protected abstract RadioStationStore store();

    @Test
    void a_store_that_was_never_written_has_the_default_stations() {
        assertThat(store().get()).isEqualTo(DefaultStations.STATIONS);
    }

    @Test
    void what_is_saved_is_read_again_and_deleted_stations_stay_deleted() {
        var first = DefaultStations.STATIONS.all().getFirst();
        var changed =
                new RadioStation(
                        first.id(),
                        "Radio Zoë",
                        URI.create("https://radio.example:8443/a?b=c"),
                        Optional.of(URI.create("https://logos.example/z.png")),
                        StreamFormat.AAC);
        var saved = store().save(store().get().with(changed));
        assertThat(store().get()).isEqualTo(saved);
        assertThat(saved.all().getFirst()).isEqualTo(changed);

        store().save(Change.of(new RadioStations(saved.version(), List.of())));
        assertThat(store().get().all()).isEmpty();
    }

    @Test
    void a_writer_with_a_stale_version_is_rejected() {
        var read = store().get();
        var id = read.all().getFirst().id();
        store().save(read.without(id));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> store().save(read.without(id)));
    }

    @Test
    void of_twenty_first_writes_at_once_one_succeeds() throws Exception {
        var read = store().get();

        var saved =
                ConcurrentCalls.run(
                        20, StaleVersionException.class, _ -> store().save(Change.of(read)));

        assertThat(saved).hasSize(1);
    }
}
