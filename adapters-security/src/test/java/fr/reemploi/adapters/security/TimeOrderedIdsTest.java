package fr.reemploi.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private Instant now = NOON;
    private final TimeOrderedIds ids = new TimeOrderedIds(new SecureRandom(), () -> now);

    @Test
    void an_id_begins_with_its_time() {
        var id = ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void ids_grow_within_a_millisecond_and_when_the_clock_is_set_back() {
        var uuids = new ArrayList<UUID>();
        for (var i = 0; i < 1_000; i++) uuids.add(ids.next());
        now = NOON.minusSeconds(60);
        for (var i = 0; i < 1_000; i++) uuids.add(ids.next());
        now = NOON.plusMillis(1);
        uuids.add(ids.next());
        assertThat(uuids)
                .isSortedAccordingTo(Comparator.comparing(UUID::toString))
                .doesNotHaveDuplicates();
    }

    @Test
    void many_threads_get_distinct_ids() {
        var uuids = new ConcurrentLinkedQueue<UUID>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 50; i++)
                executor.execute(() -> {
                    for (var j = 0; j < 100; j++) uuids.add(ids.next());
                });
        }
        assertThat(uuids).hasSize(5_000).doesNotHaveDuplicates();
    }

    @Test
    void a_text_always_has_the_same_id() {
        var id = ids.derived("import/1/2");
        assertThat(id).isEqualTo(ids.derived("import/1/2")).isNotEqualTo(ids.derived("import/1/3"));
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
        // SHA-256 of "abc" begins ba7816bf 8f01cfea 414140de 5dae2223
        assertThat(ids.derived("abc")).hasToString("ba7816bf-8f01-8fea-8141-40de5dae2223");
    }
}
