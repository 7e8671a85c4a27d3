package fr.reemploi.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.Examples;
import org.junit.jupiter.api.Test;

/// Contract of `InstallationIdStore`.
public abstract class InstallationIdStoreContract {
    protected abstract InstallationIdStore store();

    @Test
    void a_new_store_has_no_installation_id() {
        assertThat(store().read()).isEmpty();
    }

    @Test
    void the_first_installation_id_stays() {
        var first = Examples.IDS.next();
        store().write(first);
        store().write(Examples.IDS.next());

        assertThat(store().read()).contains(first);
    }

    @Test
    void of_twenty_who_mark_at_once_all_read_the_same() throws Exception {
        var ids =
                ConcurrentCalls.run(
                        20,
                        StaleVersionException.class,
                        _ -> {
                            store().write(Examples.IDS.next());
                            return store().read().orElseThrow();
                        });

        assertThat(ids).hasSize(20).containsOnly(ids.get(0));
    }
}
