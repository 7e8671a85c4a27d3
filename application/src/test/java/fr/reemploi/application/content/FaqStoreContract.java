package fr.reemploi.application.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.content.Faq;
import fr.reemploi.domain.content.FaqEntry;
import fr.reemploi.domain.shared.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Contract of `FaqStore`.
public abstract class FaqStoreContract {
    protected abstract FaqStore store();

    @Test
    void a_store_that_was_never_written_has_the_default_entries() {
        assertThat(store().get()).isEqualTo(DefaultFaq.FAQ);
    }

    @Test
    void what_is_saved_is_read_again() {
        var first = DefaultFaq.FAQ.entries().getFirst();
        var renamed = new FaqEntry(first.id(), "autre chose", 7, first.en(), first.fr());

        var saved = store().save(store().get().with(renamed));

        assertThat(store().get()).isEqualTo(saved);
        assertThat(saved.find(first.id())).contains(renamed);
    }

    @Test
    void deleted_entries_stay_deleted_even_all_of_them() {
        var faq = store().get();
        store().save(faq.without(faq.entries().getFirst().id()));
        assertThat(store().get().entries()).hasSize(faq.entries().size() - 1);

        store().save(Change.of(new Faq(store().get().version(), List.of())));
        assertThat(store().get().entries()).isEmpty();
    }

    @Test
    void a_writer_with_a_stale_version_is_rejected() {
        var read = store().get();
        var id = read.entries().getFirst().id();
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
