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
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.FieldError;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Contract of `Imports`.
public abstract class ImportsContract {
    private static final RowCounts TALLY = new RowCounts(1, 20_000_000_000L, 3, 4);

    protected abstract Imports imports();

    @ParameterizedTest
    @EnumSource(Status.class)
    void a_saved_account_is_found_unchanged(Status status) {
        var queued = imports().save(queued(NOON));

        var saved = imports().save(queued.withProgress(status, TALLY, NOON.plusMillis(1)));

        assertThat(saved)
                .isEqualTo(
                        queued.withProgress(status, TALLY, NOON.plusMillis(1)).withNextVersion());
        assertThat(imports().find(queued.id())).contains(saved);
        assertThat(imports().find(queued(NOON).id())).isEmpty();
    }

    @Test
    void a_worker_with_a_stale_version_is_rejected() {
        var stored = imports().save(queued(NOON));
        var updated = imports().save(stored.withProgress(Status.RUNNING, RowCounts.NONE, NOON));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> imports().save(stored.withProgress(Status.RUNNING, TALLY, NOON)));
        assertThat(imports().find(stored.id())).contains(updated);
    }

    @Test
    void an_import_is_created_once() {
        var created = queued(NOON);
        imports().save(created);

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> imports().save(created));
    }

    @Test
    void of_twenty_concurrent_workers_one_acquires_it() throws Exception {
        var queued = imports().save(queued(NOON));

        var claimed =
                ConcurrentCalls.run(
                        20,
                        StaleVersionException.class,
                        _ ->
                                imports()
                                        .save(
                                                queued.withProgress(
                                                        Status.RUNNING, RowCounts.NONE, NOON)));

        assertThat(claimed).hasSize(1);
    }

    @Test
    void queued_and_stalled_imports_are_pending_those_that_wait_longest_first() {
        var young = imports().save(queued(NOON.plusSeconds(3)));
        var old = imports().save(queued(NOON));
        var silent = running(NOON.plusSeconds(1), NOON.plusSeconds(9));
        running(NOON.plusSeconds(1), NOON.plusSeconds(10));
        imports().save(imports().save(queued(NOON)).withProgress(Status.DONE, TALLY, NOON));
        imports().save(imports().save(queued(NOON)).withProgress(Status.FAILED, TALLY, NOON));

        assertThat(imports().pending(NOON.plusSeconds(10), 10)).containsExactly(old, young, silent);
        assertThat(imports().pending(NOON.plusSeconds(10), 2)).containsExactly(old, young);
    }

    @Test
    void an_import_that_had_its_turn_waits_behind_the_others() {
        var turned = running(NOON, NOON);
        var waiting = imports().save(queued(NOON.plusSeconds(1)));
        var back = imports().save(turned.requeued(NOON.plusSeconds(2)));

        assertThat(imports().pending(NOON, 10)).containsExactly(waiting, back);
        assertThat(back.attempts()).isZero();
    }

    @Test
    void imports_that_ended_before_an_instant_are_listed_oldest_first() {
        var failed = ended(Status.FAILED, NOON.plusSeconds(2));
        var done = ended(Status.DONE, NOON.plusSeconds(1));
        ended(Status.DONE, NOON.plusSeconds(3));
        imports().save(queued(NOON));
        running(NOON, NOON);

        assertThat(imports().endedBefore(NOON.plusSeconds(3), 10)).containsExactly(done, failed);
        assertThat(imports().endedBefore(NOON.plusSeconds(3), 1)).containsExactly(done);
    }

    private Import ended(Status status, Instant at) {
        return imports().save(imports().save(queued(NOON)).withProgress(status, TALLY, at));
    }

    @Test
    void the_imports_of_a_seller_are_listed_by_id_in_batches() {
        var seller = anAccountId();
        var first = imports().save(queued(seller));
        var second = imports().save(queued(seller));
        var third = imports().save(queued(seller));
        imports().save(queued(NOON));

        assertThat(imports().ofSeller(seller, Optional.empty(), 2)).containsExactly(first, second);
        assertThat(imports().ofSeller(seller, Optional.of(second.id()), 2)).containsExactly(third);
        assertThat(imports().ofSeller(anAccountId(), Optional.empty(), 2)).isEmpty();
    }

    @Test
    void a_deleted_import_is_gone_and_no_other() {
        var seller = anAccountId();
        var deleted = imports().save(queued(seller));
        var stored = imports().save(queued(seller));

        imports().delete(deleted.id());
        imports().delete(deleted.id());

        assertThat(imports().find(deleted.id())).isEmpty();
        assertThat(imports().ofSeller(seller, Optional.empty(), 9)).containsExactly(stored);
    }

    @Test
    void attempts_and_the_reason_of_a_failure_are_saved() {
        var started = imports().save(queued(NOON)).started(NOON);
        var twice = imports().save(imports().save(started).started(NOON));
        assertThat(imports().find(twice.id()).orElseThrow().attempts()).isEqualTo(2);

        var reason = FieldError.of("", "import.interrupted", 3, 400);
        var failed = imports().save(twice.failed(reason, NOON));
        assertThat(failed.reason()).contains(reason);
        assertThat(imports().find(twice.id())).contains(failed);
    }

    @Test
    void unfinished_imports_are_counted_by_seller() {
        var seller = anAccountId();
        for (var status : Status.values()) {
            var stored = imports().save(queued(seller));
            imports().save(stored.withProgress(status, TALLY, NOON));
        }
        imports().save(queued(NOON));

        assertThat(imports().unfinished(seller)).isEqualTo(2);
        assertThat(imports().unfinished(anAccountId())).isZero();
    }

    private static Import queued(AccountId seller) {
        var id = new ImportId(Examples.IDS.next());
        return Import.queued(id, seller, new Options(Format.NDJSON, false, true), NOON);
    }

    private Import running(Instant since, Instant heartbeatAt) {
        return imports()
                .save(
                        imports()
                                .save(queued(since))
                                .withProgress(Status.RUNNING, TALLY, heartbeatAt));
    }

    private static Import queued(Instant at) {
        var id = new ImportId(Examples.IDS.next());
        return Import.queued(id, anAccountId(), new Options(Format.NDJSON, false, true), at);
    }
}
