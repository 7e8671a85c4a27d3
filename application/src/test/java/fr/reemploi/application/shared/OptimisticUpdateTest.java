package fr.reemploi.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.domain.shared.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class OptimisticUpdateTest {
    private final AtomicInteger stored = new AtomicInteger();
    private final List<Integer> saved = new ArrayList<>();

    @Test
    void what_another_writer_saved_meanwhile_is_read_again() {
        var result =
                OptimisticUpdate.<Integer>of(
                        stored::get,
                        value -> changed(value + 1),
                        change -> {
                            if (stored.compareAndSet(0, 41)) throw new StaleVersionException("a");
                            saved.add(change.now());
                            return change.now();
                        });
        assertThat(result).isEqualTo(42);
        assertThat(saved).containsExactly(42);
    }

    @Test
    void a_change_without_effect_is_not_stored() {
        var result =
                OptimisticUpdate.<Integer>of(
                        stored::get,
                        Change::none,
                        change -> {
                            saved.add(change.now());
                            return change.now();
                        });
        assertThat(result).isZero();
        assertThat(saved).isEmpty();
    }

    @Test
    void a_writer_that_always_comes_second_gives_up() {
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() ->
                        OptimisticUpdate.retry(() -> {
                            stored.incrementAndGet();
                            throw new StaleVersionException("a");
                        }));
        assertThat(stored).hasValue(10);
    }

    private static Change<Integer> changed(int value) {
        return Change.of(value);
    }
}
