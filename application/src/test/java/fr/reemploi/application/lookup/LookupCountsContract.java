package fr.reemploi.application.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.shared.StaleVersionException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Contract of `LookupCounts`.
public abstract class LookupCountsContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    protected abstract LookupCounts counts();

    @Test
    void the_limit_applies_per_day_and_client() {
        for (var i = 0; i < 3; i++) assertThat(counts().tryCount("one", TODAY, 3)).isTrue();

        assertThat(counts().tryCount("one", TODAY, 3)).isFalse();
        assertThat(counts().tryCount("one", TODAY, 4)).isTrue();
        assertThat(counts().tryCount("other", TODAY, 3)).isTrue();
        assertThat(counts().tryCount("one", TODAY.plusDays(1), 3)).isTrue();
    }

    @Test
    void a_released_count_can_be_used_again_but_no_more() {
        counts().release("one", TODAY);
        assertThat(counts().tryCount("one", TODAY, 1)).isTrue();
        counts().release("one", TODAY);
        counts().release("one", TODAY);

        assertThat(counts().tryCount("one", TODAY, 1)).isTrue();
        assertThat(counts().tryCount("one", TODAY, 1)).isFalse();
    }

    @Test
    void past_days_are_deleted() {
        assertThat(counts().tryCount("one", TODAY, 1)).isTrue();
        counts().deleteBefore(TODAY);
        assertThat(counts().tryCount("one", TODAY, 1)).isFalse();

        counts().deleteBefore(TODAY.plusDays(1));
        assertThat(counts().tryCount("one", TODAY, 1)).isTrue();
    }

    @Test
    void of_thirty_at_once_as_many_as_may_are_let_through() throws Exception {
        var counted =
                ConcurrentCalls.run(
                        30, StaleVersionException.class, _ -> counts().tryCount("one", TODAY, 7));

        assertThat(counted.stream().filter(allowed -> allowed)).hasSize(7);
    }
}
