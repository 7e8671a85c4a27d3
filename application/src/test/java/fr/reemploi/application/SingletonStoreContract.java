package fr.reemploi.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.shared.SingletonStore;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.shared.Change;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Contract of a `SingletonStore`.
///
/// @param <A> the aggregate
public abstract class SingletonStoreContract<A> {
    private final A initial;
    private final List<Function<A, Change<A>>> changes;

    /// @param initial what a store has that was never written
    /// @param changes made one after the other; the last removes everything
    protected SingletonStoreContract(A initial, List<Function<A, Change<A>>> changes) {
        this.initial = initial;
        this.changes = List.copyOf(changes);
    }

    protected abstract SingletonStore<A> store();

    @Test
    void a_store_that_was_never_written_has_the_first_state() {
        assertThat(store().get()).isEqualTo(initial);
    }

    @Test
    void what_is_saved_is_read_again_even_where_nothing_is_left() {
        for (var change : changes) {
            var saved = store().update(change);
            assertThat(store().get()).isEqualTo(saved);
        }
    }

    @Test
    void a_writer_with_a_stale_version_is_rejected() {
        var first = changes.getFirst().apply(initial);
        store().save(first);

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> store().save(first));
    }

    @Test
    void of_twenty_first_writes_at_once_one_succeeds() throws Exception {
        var first = changes.getFirst().apply(initial);

        var saved = ConcurrentCalls.run(20, StaleVersionException.class, _ -> store().save(first));

        assertThat(saved).hasSize(1);
    }
}
