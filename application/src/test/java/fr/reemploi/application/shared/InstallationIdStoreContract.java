package fr.reemploi.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.Examples;
import org.junit.jupiter.api.Test;

/// What every store must do with the mark of its installation.
public abstract class InstallationIdStoreContract {
    protected abstract InstallationIdStore mark();

    @Test
    void a_new_store_has_no_mark() {
        assertThat(mark().read()).isEmpty();
    }

    @Test
    void the_first_mark_stays() {
        var first = Examples.IDS.next();
        mark().write(first);
        mark().write(Examples.IDS.next());

        assertThat(mark().read()).contains(first);
    }

    @Test
    void of_twenty_who_mark_at_once_all_read_the_same() throws Exception {
        var read =
                ConcurrentCalls.of(
                        20,
                        StaleVersionException.class,
                        _ -> {
                            mark().write(Examples.IDS.next());
                            return mark().read().orElseThrow();
                        });

        assertThat(read).hasSize(20).containsOnly(read.get(0));
    }
}
