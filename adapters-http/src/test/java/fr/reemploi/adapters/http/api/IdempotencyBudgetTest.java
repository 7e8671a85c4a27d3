package fr.reemploi.adapters.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

final class IdempotencyBudgetTest {
    @Test
    void the_oldest_answers_of_a_caller_make_room_for_new_ones() {
        var budget = new IdempotencyBudget(4 * 1030, 100_000);
        for (var i = 0; i < 4; i++) assertThat(budget.add("a", "k" + i, 0)).isEmpty();
        assertThat(budget.add("a", "k4", 0)).containsExactly("k0");
        assertThat(budget.add("b", "k5", 0)).isEmpty();
        assertThat(budget.add("a", "k6", 1000)).containsExactly("k1", "k2");
    }

    @Test
    void callers_silent_for_longest_make_room_when_all_is_spent() {
        var budget = new IdempotencyBudget(100_000, 10_000);
        var forgotten = new ArrayList<String>();
        for (var i = 0; i < 1000; i++) forgotten.addAll(budget.add("caller" + i, "k" + i, 10));
        assertThat(forgotten).hasSizeGreaterThan(985).startsWith("k0", "k1").doesNotContain("k999");
    }

    @Test
    void an_answer_larger_than_everything_is_forgotten_at_once() {
        assertThat(new IdempotencyBudget(5_000, 5_000).add("a", "k", 9_000)).containsExactly("k");
    }
}
