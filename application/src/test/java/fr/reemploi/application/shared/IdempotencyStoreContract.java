package fr.reemploi.application.shared;

import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.shared.IdempotencyStore.StartResult;
import fr.reemploi.application.shared.IdempotencyStore.StartResult.Completed;
import fr.reemploi.application.shared.IdempotencyStore.StartResult.InProgress;
import fr.reemploi.application.shared.IdempotencyStore.StartResult.PayloadMismatch;
import fr.reemploi.application.shared.IdempotencyStore.StartResult.Started;
import fr.reemploi.application.shared.IdempotencyStore.StoredResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every memory of idempotent calls must do.
public abstract class IdempotencyStoreContract {
    private static final String KEY = "account 1 POST /listings k1";
    private static final StoredResponse ANSWER =
            new StoredResponse(
                    201, Map.of("Location", "/listings/1", "ETag", "\"1\""), "{\"é\":1}");
    private static final Instant PATIENT = NOON.plus(IdempotencyStore.PATIENCE).minusMillis(1);
    private static final Instant IMPATIENT = NOON.plus(IdempotencyStore.PATIENCE);

    protected abstract IdempotencyStore calls();

    @Test
    void the_first_call_is_fresh_the_next_finds_it_running() {
        assertThat(begin("hash", NOON)).isEqualTo(new Started());
        assertThat(begin("hash", PATIENT)).isEqualTo(new InProgress());
        assertThat(calls().begin("another key", "hash", NOON)).isEqualTo(new Started());
    }

    @Test
    void a_repeated_call_gets_the_first_ones_answer() {
        begin("hash", NOON);
        calls().answered(KEY, ANSWER);

        assertThat(begin("hash", NOON)).isEqualTo(new Completed(ANSWER));
        assertThat(begin("hash", IMPATIENT)).isEqualTo(new Completed(ANSWER));
    }

    @Test
    void a_key_stands_for_one_body() {
        begin("hash", NOON);
        assertThat(begin("other", IMPATIENT)).isEqualTo(new PayloadMismatch());

        calls().answered(KEY, ANSWER);
        assertThat(begin("other", NOON)).isEqualTo(new PayloadMismatch());
    }

    @Test
    void an_abandoned_call_may_be_made_again_with_any_body() {
        begin("hash", NOON);
        calls().abandon(KEY);

        assertThat(begin("other", NOON)).isEqualTo(new Started());
    }

    @Test
    void an_answer_stays_whoever_abandons_or_answers_later() {
        begin("hash", NOON);
        calls().answered(KEY, ANSWER);
        calls().abandon(KEY);
        calls().answered(KEY, new StoredResponse(500, Map.of(), ""));

        assertThat(begin("hash", NOON)).isEqualTo(new Completed(ANSWER));
    }

    @Test
    void a_call_that_runs_too_long_is_taken_for_dead_and_runs_again_once() {
        begin("hash", NOON);

        assertThat(begin("hash", IMPATIENT)).isEqualTo(new Started());
        assertThat(begin("hash", IMPATIENT)).isEqualTo(new InProgress());
    }

    @Test
    void what_began_long_ago_is_forgotten() {
        begin("hash", NOON);
        calls().answered(KEY, ANSWER);
        calls().begin("young", "hash", NOON.plusMillis(1));

        calls().forgetBefore(NOON.plusMillis(1));

        assertThat(begin("other", NOON)).isEqualTo(new Started());
        assertThat(calls().begin("young", "hash", NOON)).isEqualTo(new InProgress());
    }

    @Test
    void an_answer_to_a_forgotten_call_is_dropped() {
        calls().answered(KEY, ANSWER);

        assertThat(begin("hash", NOON)).isEqualTo(new Started());
    }

    @Test
    void of_twenty_at_once_one_is_fresh() throws Exception {
        assertThat(crowd(NOON)).filteredOn(Started.class::isInstance).hasSize(1);
        assertThat(crowd(NOON)).containsOnly(new InProgress());
    }

    @Test
    void of_twenty_who_take_over_at_once_one_is_fresh() throws Exception {
        begin("hash", NOON);

        assertThat(crowd(IMPATIENT)).filteredOn(Started.class::isInstance).hasSize(1);
    }

    private Iterable<StartResult> crowd(Instant now) throws Exception {
        return ConcurrentCalls.of(20, StaleVersionException.class, _ -> begin("hash", now));
    }

    private StartResult begin(String bodyHash, Instant now) {
        return calls().begin(KEY, bodyHash, now);
    }
}
