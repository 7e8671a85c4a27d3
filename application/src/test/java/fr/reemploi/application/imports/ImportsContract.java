package fr.reemploi.application.imports;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.Examples;
import fr.reemploi.application.imports.Import.Format;
import fr.reemploi.application.imports.Import.Options;
import fr.reemploi.application.imports.Import.RowCounts;
import fr.reemploi.application.imports.Import.Status;
import fr.reemploi.application.shared.StaleVersionException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every store of imports must do.
public abstract class ImportsContract {
    private static final RowCounts TALLY = new RowCounts(1, 20_000_000_000L, 3, 4);

    protected abstract Imports imports();

    @ParameterizedTest
    @EnumSource(Status.class)
    void what_is_saved_is_found_again(Status status) {
        var queued = imports().save(queued(NOON));

        var saved = imports().save(queued.at(status, TALLY, NOON.plusMillis(1)));

        assertThat(saved).isEqualTo(queued.at(status, TALLY, NOON.plusMillis(1)).stored());
        assertThat(imports().find(queued.id())).contains(saved);
        assertThat(imports().find(queued(NOON).id())).isEmpty();
    }

    @Test
    void a_worker_who_read_too_early_is_refused() {
        var read = imports().save(queued(NOON));
        var newer = imports().save(read.at(Status.RUNNING, RowCounts.NONE, NOON));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> imports().save(read.at(Status.RUNNING, TALLY, NOON)));
        assertThat(imports().find(read.id())).contains(newer);
    }

    @Test
    void an_import_is_born_once() {
        var born = queued(NOON);
        imports().save(born);

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> imports().save(born));
    }

    @Test
    void of_twenty_workers_at_once_one_takes_it() throws Exception {
        var queued = imports().save(queued(NOON));

        var taken =
                ConcurrentCalls.of(
                        20,
                        StaleVersionException.class,
                        _ -> imports().save(queued.at(Status.RUNNING, RowCounts.NONE, NOON)));

        assertThat(taken).hasSize(1);
    }

    @Test
    void those_wait_that_are_queued_or_run_without_a_sign_of_life_the_oldest_first() {
        var young = imports().save(queued(NOON.plusSeconds(3)));
        var old = imports().save(queued(NOON));
        var silent = running(NOON.plusSeconds(1), NOON.plusSeconds(9));
        running(NOON.plusSeconds(1), NOON.plusSeconds(10));
        imports().save(imports().save(queued(NOON)).at(Status.DONE, TALLY, NOON));
        imports().save(imports().save(queued(NOON)).at(Status.FAILED, TALLY, NOON));

        assertThat(imports().waiting(NOON.plusSeconds(10), 10)).containsExactly(old, silent, young);
        assertThat(imports().waiting(NOON.plusSeconds(10), 2)).containsExactly(old, silent);
    }

    private Import running(Instant since, Instant beatAt) {
        return imports().save(imports().save(queued(since)).at(Status.RUNNING, TALLY, beatAt));
    }

    private static Import queued(Instant at) {
        var id = new ImportId(Examples.IDS.next());
        return Import.queued(id, anAccountId(), new Options(Format.NDJSON, false, true), at);
    }
}
