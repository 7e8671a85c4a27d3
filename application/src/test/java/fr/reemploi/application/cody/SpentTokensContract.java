package fr.reemploi.application.cody;

import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.cody.SpentTokens;
import org.junit.jupiter.api.Test;

/// Contract of `SpentTokensStore`.
public abstract class SpentTokensContract {
    private static final SpentTokens NONE = SpentTokens.none("site", NOON.plusSeconds(60));

    protected abstract SpentTokensStore spentTokens();

    @Test
    void what_was_used_adds_up_and_is_read_as_it_was_stored() {
        var first = spentTokens().save(NONE.spend(100));
        var second = spentTokens().save(first.spend(20));

        assertThat(spentTokens().find(NONE.id())).contains(second);
        assertThat(second.tokens()).isEqualTo(120);
    }

    @Test
    void nobody_overwrites_what_another_has_counted() {
        spentTokens().save(NONE.spend(100));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> spentTokens().save(NONE.spend(20)));
    }

    @Test
    void days_that_ended_are_deleted() {
        spentTokens().save(NONE.spend(100));

        spentTokens().deleteEndedBefore(NONE.endsAt());
        assertThat(spentTokens().find(NONE.id())).isPresent();
        spentTokens().deleteEndedBefore(NONE.endsAt().plusMillis(1));
        assertThat(spentTokens().find(NONE.id())).isEmpty();
    }
}
