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

/// Contract of `IdempotencyStore`.
public abstract class IdempotencyStoreContract {
    private static final String KEY = "account 1 POST /listings k1";
    private static final StoredResponse ANSWER =
            new StoredResponse(
                    201, Map.of("Location", "/listings/1", "ETag", "\"1\""), "{\"é\":1}");
    private static final Instant BEFORE_TIMEOUT =
            NOON.plus(IdempotencyStore.TIMEOUT).minusMillis(1);
    private static final Instant AT_TIMEOUT = NOON.plus(IdempotencyStore.TIMEOUT);

    protected abstract IdempotencyStore store();

    @Test
    void the_first_call_is_started_and_the_next_in_progress() {
        assertThat(start("hash", NOON)).isEqualTo(new Started());
        assertThat(start("hash", BEFORE_TIMEOUT)).isEqualTo(new InProgress());
        assertThat(store().start("another key", "hash", NOON)).isEqualTo(new Started());
    }

    @Test
    void a_repeated_call_gets_the_first_response() {
        start("hash", NOON);
        store().complete(KEY, ANSWER);

        assertThat(start("hash", NOON)).isEqualTo(new Completed(ANSWER));
        assertThat(start("hash", AT_TIMEOUT)).isEqualTo(new Completed(ANSWER));
    }

    @Test
    void a_key_is_bound_to_one_body() {
        start("hash", NOON);
        assertThat(start("other", AT_TIMEOUT)).isEqualTo(new PayloadMismatch());

        store().complete(KEY, ANSWER);
        assertThat(start("other", NOON)).isEqualTo(new PayloadMismatch());
    }

    @Test
    void an_abandoned_call_may_be_made_again_with_any_body() {
        start("hash", NOON);
        store().abandon(KEY);

        assertThat(start("other", NOON)).isEqualTo(new Started());
    }

    @Test
    void the_requests_of_one_caller_are_deleted_and_no_others() {
        store().start("account1 POST /listings a", "hash", NOON);
        store().start("account1 POST /orders b", "hash", NOON);
        store().start("account10 POST /listings a", "hash", NOON);
        store().start("account POST /listings a", "hash", NOON);

        store().deleteOf("account1");

        assertThat(store().start("account1 POST /listings a", "other", NOON))
                .isEqualTo(new Started());
        assertThat(store().start("account1 POST /orders b", "other", NOON))
                .isEqualTo(new Started());
        assertThat(store().start("account10 POST /listings a", "hash", NOON))
                .isEqualTo(new InProgress());
        assertThat(store().start("account POST /listings a", "hash", NOON))
                .isEqualTo(new InProgress());
    }

    @Test
    void a_stored_response_is_never_replaced() {
        start("hash", NOON);
        store().complete(KEY, ANSWER);
        store().abandon(KEY);
        store().complete(KEY, new StoredResponse(500, Map.of(), ""));

        assertThat(start("hash", NOON)).isEqualTo(new Completed(ANSWER));
    }

    @Test
    void a_call_that_exceeds_the_timeout_runs_again_once() {
        start("hash", NOON);

        assertThat(start("hash", AT_TIMEOUT)).isEqualTo(new Started());
        assertThat(start("hash", AT_TIMEOUT)).isEqualTo(new InProgress());
    }

    @Test
    void a_deleted_call_runs_again() {
        start("hash", NOON);
        store().complete(KEY, ANSWER);
        store().start("another key", "hash", NOON);

        store().delete(KEY);
        store().delete(KEY);

        assertThat(start("other", NOON)).isEqualTo(new Started());
        assertThat(store().start("another key", "hash", NOON)).isEqualTo(new InProgress());
    }

    @Test
    void old_calls_are_deleted() {
        start("hash", NOON);
        store().complete(KEY, ANSWER);
        store().start("young", "hash", NOON.plusMillis(1));

        store().deleteBefore(NOON.plusMillis(1));

        assertThat(start("other", NOON)).isEqualTo(new Started());
        assertThat(store().start("young", "hash", NOON)).isEqualTo(new InProgress());
    }

    @Test
    void a_response_to_a_deleted_call_is_dropped() {
        store().complete(KEY, ANSWER);

        assertThat(start("hash", NOON)).isEqualTo(new Started());
    }

    @Test
    void of_twenty_concurrent_calls_one_is_started() throws Exception {
        assertThat(startConcurrently(NOON)).filteredOn(Started.class::isInstance).hasSize(1);
        assertThat(startConcurrently(NOON)).containsOnly(new InProgress());
    }

    @Test
    void of_twenty_concurrent_takeovers_one_is_started() throws Exception {
        start("hash", NOON);

        assertThat(startConcurrently(AT_TIMEOUT)).filteredOn(Started.class::isInstance).hasSize(1);
    }

    private Iterable<StartResult> startConcurrently(Instant now) throws Exception {
        return ConcurrentCalls.run(20, StaleVersionException.class, _ -> start("hash", now));
    }

    private StartResult start(String bodyHash, Instant now) {
        return store().start(KEY, bodyHash, now);
    }
}
